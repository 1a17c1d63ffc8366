package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.Kind;
import vn.laichau.hatangso.indicator.definition.TargetVersions.TargetVersion;
import vn.laichau.hatangso.indicator.known.AsOf;

@Path("/api/v1/targets/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class TargetResource {

    private final Definitions definitions;
    private final TargetVersions versions;
    private final DefinitionHistory history;
    private final ChangeDefinitions changes;
    private final Callers callers;
    private final CreatedAnswers answers;
    private final Clock clock;

    TargetResource(
            Definitions definitions,
            TargetVersions versions,
            DefinitionHistory history,
            ChangeDefinitions changes,
            Callers callers,
            CreatedAnswers answers,
            Clock clock) {
        this.answers = answers;
        this.clock = clock;
        this.definitions = definitions;
        this.versions = versions;
        this.history = history;
        this.changes = changes;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(summary = "One target in the version in force today, or that was in force as of a day")
    @APIResponse(
            responseCode = "200",
            description = "The target, as it is now with an ETag",
            content = @Content(schema = @Schema(implementation = Target.class)))
    public Response getTarget(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var knownAt = AsOf.read(asOf, clock);
        if (knownAt == null) {
            return answer(Response.ok(target(code)), code);
        }
        var day = VietnamTime.of(knownAt.toInstant()).toLocalDate();
        return Response.ok(definitions.findTarget(code, day, knownAt).orElseThrow(CommonProblem.NOT_FOUND::asIs))
                .build();
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(
            summary = "The values that decisions gave the target, from the plan's own on",
            description = "asOf, a day or an instant: those that were known then.")
    public Page<TargetVersion> listTargetVersions(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Page.whole(versions.list(target(code).code(), AsOf.readOrNow(asOf, clock)));
    }

    @POST
    @Path("/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(
            summary = "Enter what a decision makes of the target",
            description = "The version before ends the day before; verdicts of days before this was known stay.")
    @APIResponse(
            responseCode = "201",
            description = "All versions, with the target's new ETag",
            content = @Content(schema = @Schema(implementation = Versions.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: the target changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response createTargetVersion(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            NewTargetVersion version) {
        return answers.once(key, "POST /targets/" + code + "/versions", version, () -> decided(code, ifMatch, version));
    }

    private Created decided(String code, String ifMatch, NewTargetVersion version) {
        history.lock(Kind.TARGET, code);
        var target = target(code);
        ETags.requireMatch(ifMatch, history.version(Kind.TARGET, code));
        refuse(version.faults(
                target,
                versions.list(code).stream()
                        .map(TargetVersion::inForceFrom)
                        .filter(Objects::nonNull)
                        .toList()));
        changes.add(code, version, callers.get().name());
        return new Created(new Versions(versions.list(code)), null, ETags.of(history.version(Kind.TARGET, code)));
    }

    /** All versions of a target. */
    public record Versions(List<TargetVersion> items) {}

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
    }

    private Target target(String code) {
        return definitions.findTarget(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Response answer(Response.ResponseBuilder answer, String code) {
        return answer.header("ETag", ETags.of(history.version(Kind.TARGET, code)))
                .build();
    }
}
