package vn.laichau.hatangso.agency.obstacle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obstacles", description = "Difficulties and their causes")
class ObstacleResource {

    private final Obstacles obstacles;
    private final Callers callers;

    ObstacleResource(Obstacles obstacles, Callers callers) {
        this.obstacles = obstacles;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({
        Role.LEADER,
        Role.COORDINATOR,
        Role.CLERK,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER,
        Role.AGENCY_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.OPERATOR
    })
    @Transactional
    @Operation(
            summary = "Difficulties in the order of the plan, with the causes they name",
            description = "State bodies see all. An operator sees its own; those of the plan are nobody's own.")
    public ObstacleList list() {
        return callers.get().isStateBody()
                ? new ObstacleList(obstacles.list(), obstacles.listCauses())
                : new ObstacleList(List.of(), List.of());
    }

    /** Difficulties, and the causes that their codes stand for. */
    public record ObstacleList(List<ObstacleView> items, List<CauseView> causes) {}
}
