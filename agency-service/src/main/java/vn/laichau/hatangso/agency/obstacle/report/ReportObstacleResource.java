package vn.laichau.hatangso.agency.obstacle.report;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.ReasonBody;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/obstacles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obstacles", description = "Difficulties and their causes")
class ReportObstacleResource {

    private static final String PATH = "/api/v1/obstacles";

    private final ReportObstacle reportObstacle;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    ReportObstacleResource(ReportObstacle reportObstacle, CurrentActor actors, IdempotentCreation answers) {
        this.reportObstacle = reportObstacle;
        this.actors = actors;
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Report a difficulty of one's own agency")
    @APIResponseSchema(value = ObstacleView.class, responseCode = "201", responseDescription = "Open")
    public Response createObstacle(@HeaderParam("Idempotency-Key") String key, ObstacleContent content) {
        return answers.once(
                key,
                PATH,
                content,
                () -> reportObstacle.report(content, actors.get()).orThrow());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Change one's own report while nobody has taken it up")
    @Extension(name = "x-conflict", value = "obstacle-not-open")
    public ObstacleView replaceObstacle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ObstacleContent content) {
        return reportObstacle.change(id, content, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Take one's own report back while nobody has taken it up")
    @Extension(name = "x-conflict", value = "obstacle-not-open")
    public ObstacleView withdrawObstacle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return reportObstacle.withdraw(id, reason, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Put an open report aside, with a reason that its agency reads")
    @Extension(name = "x-conflict", value = "obstacle-not-open")
    public ObstacleView dismissObstacle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return reportObstacle.dismiss(id, reason, actors.get(), seen).orThrow();
    }
}
