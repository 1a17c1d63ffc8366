package vn.laichau.hatangso.agency.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

@Path("/api/v1/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Transactional
@Tag(name = "Obstacles", description = "Difficulties and their causes")
class ObstacleDetailResource {

    private final ChainReader chainReader;
    private final Callers callers;
    private final CurrentActor actor;

    ObstacleDetailResource(ChainReader chainReader, Callers callers, CurrentActor actor) {
        this.chainReader = chainReader;
        this.callers = callers;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A difficulty with the proposals and decisions it led to; its ETag is needed to change it")
    public ObstacleDetail getObstacle(@PathParam("id") UUID id) {
        var obstacle = obstacle(id);
        return ObstacleDetail.of(obstacle, chainReader.ofObstacle(obstacle));
    }

    @GET
    @Path("/{id}/chain")
    @Operation(
            summary = "The way from a difficulty to new targets and tasks",
            description =
                    "With the other difficulties that the same proposals answer, as far as the caller may see them.")
    public Chain getObstacleChain(@PathParam("id") UUID id) {
        return chainReader.ofObstacle(obstacle(id));
    }

    private ObstacleView obstacle(UUID id) {
        return chainReader
                .find(id, actor.get(), callers.get().isStateBody())
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
