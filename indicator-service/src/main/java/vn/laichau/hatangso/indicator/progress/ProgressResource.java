package vn.laichau.hatangso.indicator.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "How far the targets are")
class ProgressResource {

    private final ReadProgress progress;
    private final Callers callers;

    ProgressResource(ReadProgress progress, Callers callers) {
        this.progress = progress;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "All targets with value, verdict and needed pace, as they were known at the end of a day",
            description =
                    "Everyone sees final values; signed-in State bodies also provisional ones. A past day's verdicts"
                            + " never change. Blocking communes are those of the map of the day geography (default: asOf), the"
                            + " five that lack most.")
    public Progress get(@QueryParam("asOf") LocalDate asOf, @QueryParam("geography") LocalDate geography) {
        return visible(asOf, geography).brief();
    }

    @GET
    @Path("/{target}")
    @PermitAll
    @Operation(summary = "One target with all the communes that block it")
    @APIResponse(responseCode = "200", description = "The target's progress")
    @APIResponse(responseCode = "404", description = "not-found: there was no such target on that day")
    public TargetProgress getTarget(
            @PathParam("target") String target,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("geography") LocalDate geography) {
        return visible(asOf, geography).items().stream()
                .filter(item -> item.target().code().equals(target))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Progress visible(LocalDate asOf, LocalDate geography) {
        var internal = callers.find().map(Caller::isStateBody).orElse(false);
        var day = asOf == null ? progress.today() : asOf;
        var ownMap = geography == null || geography.equals(day);
        var found = progress.isPast(day) && ownMap
                ? progress.kept(day, internal)
                : progress.computed(day, ownMap ? day : geography, internal);
        return internal ? found : found.withoutAuthors();
    }
}
