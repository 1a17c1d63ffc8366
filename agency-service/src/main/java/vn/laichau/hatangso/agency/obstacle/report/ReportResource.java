package vn.laichau.hatangso.agency.obstacle.report;

import static vn.laichau.hatangso.agency.entry.Refusals.orDone;
import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.Entering;
import vn.laichau.hatangso.agency.entry.GivenReason;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;

@Path("/api/v1/obstacles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obstacles", description = "Difficulties and their causes")
class ReportResource {

    private static final String PATH = "/api/v1/obstacles/";

    private final ReportObstacle reportObstacle;
    private final Callers callers;
    private final CreatedAnswers answers;
    private final Clock clock;

    ReportResource(ReportObstacle reportObstacle, Callers callers, CreatedAnswers answers, Clock clock) {
        this.reportObstacle = reportObstacle;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Report a difficulty of one's own agency")
    @APIResponse(
            responseCode = "201",
            description = "Open",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    public Response createObstacle(@HeaderParam("Idempotency-Key") String key, ObstacleContent content) {
        return answers.once(key, "POST /obstacles", content, () -> {
            var reported = reportObstacle.report(content, callers.get().organisation(), act());
            var obstacle = orDone(reported, AgencyProblem.OBSTACLE_NOT_OPEN);
            return new Created(obstacle, PATH + obstacle.id(), obstacle.report().etag());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Change one's own report while nobody has taken it up")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    @APIResponse(responseCode = "409", description = "obstacle-not-open")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceObstacle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ObstacleContent content) {
        return answer(reportObstacle.change(id, content, callers.get().organisation(), act(), seen(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Take one's own report back while nobody has taken it up")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn; it stays readable",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    @APIResponse(responseCode = "409", description = "obstacle-not-open")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response withdrawObstacle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, GivenReason reason) {
        return answer(reportObstacle.withdraw(id, reason, callers.get().organisation(), act(), seen(ifMatch)));
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Put an open report aside, with a reason that its agency reads")
    @APIResponse(
            responseCode = "200",
            description = "Dismissed; it stays readable",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    @APIResponse(responseCode = "409", description = "obstacle-not-open")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response dismissObstacle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, GivenReason reason) {
        return answer(reportObstacle.dismiss(id, reason, act(), seen(ifMatch)));
    }

    private Act act() {
        return new Act(callers.get().name(), clock.instant());
    }

    private static Response answer(Entering<ObstacleView> entering) {
        var obstacle = orDone(entering, AgencyProblem.OBSTACLE_NOT_OPEN);
        return Response.ok(obstacle)
                .header("ETag", obstacle.report().etag())
                .header("Cache-Control", "no-store")
                .build();
    }
}
