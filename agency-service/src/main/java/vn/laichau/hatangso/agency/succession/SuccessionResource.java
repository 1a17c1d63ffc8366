package vn.laichau.hatangso.agency.succession;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Successions", description = "What becomes of agencies, on which day and on which legal basis")
class SuccessionResource {

    private final Successions successions;
    private final SuccessionViews views;
    private final Callers callers;
    private final Clock clock;

    SuccessionResource(Successions successions, SuccessionViews views, Callers callers, Clock clock) {
        this.clock = clock;
        this.successions = successions;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Successions in the order of their days",
            description = "Who became what is public. Notes, exceptions and what was withdrawn are for signed-in State"
                    + " bodies. asOf: as it was known at the end of that day.")
    public Page<SuccessionView> listSuccessions(
            @QueryParam("agency") String agency,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var internal = isInternal();
        var at = endOf(asOf);
        var found = successions.page(agency, internal, at, Cursor.keyOf(cursor), size);
        return Page.of(found, size, Successions::place)
                .counted(count, () -> successions.count(agency, internal, at))
                .map(succession -> view(succession, internal, at));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(
            summary = "A succession; its ETag is needed to withdraw it",
            description = "asOf: as it was known at the end of that day, which nobody changes: without an ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The succession",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response getSuccession(@PathParam("id") String id, @QueryParam("asOf") LocalDate asOf) {
        var internal = isInternal();
        var at = endOf(asOf);
        var found = Ids.find(id)
                .flatMap(successions::findByIdOptional)
                .filter(succession -> internal || !succession.isWithdrawn())
                .filter(succession -> Succession.isBy(succession.statement().at(), at))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(view(found, internal, at))
                .header("ETag", at == null ? ETags.of(found.revision()) : null)
                .build();
    }

    private SuccessionView view(Succession succession, boolean internal, Instant at) {
        var view = views.internal(succession, at);
        return internal ? view : view.published();
    }

    /** Null for the present. */
    private Instant endOf(LocalDate asOf) {
        return asOf == null ? null : VietnamTime.endOf(asOf, clock);
    }

    private boolean isInternal() {
        return callers.find().filter(Caller::isStateBody).isPresent();
    }
}
