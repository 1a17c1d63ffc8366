package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.obstacle.CauseView;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

@Path("/api/v1/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obstacles", description = "Difficulties and their causes")
class ObstacleResource {

    private final ObstacleListing pages;
    private final Obstacles obstacles;
    private final Callers callers;
    private final CurrentActor actors;

    private final PlanSettings settings;

    ObstacleResource(
            ObstacleListing pages, Obstacles obstacles, Callers callers, CurrentActor actors, PlanSettings settings) {
        this.actors = actors;
        this.settings = settings;
        this.pages = pages;
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
            summary =
                    "Difficulties: those of the plan in its order, then what agencies reported; with the causes they name",
            description = "State bodies see all. An operator sees its own; those of the plan are nobody's own."
                    + " Of the configured plan unless another is named.")
    public ObstacleList listObstacles(
            @QueryParam("plan") String plan,
            @QueryParam("state") ObstacleState state,
            @QueryParam("organisation") String organisation,
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("task") String task,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var size = Page.size(limit);
        var named = plan == null ? settings.code() : plan;
        var filter = new ObstacleFilter(state, organisation, indicator, territory, task);
        var stateBody = callers.get().isStateBody();
        var page = Page.of(
                pages.page(named, filter, Cursor.idOf(cursor), size + 1, stateBody, actors.get()),
                size,
                obstacle -> obstacle.id().toString());
        return new ObstacleList(page.items(), stateBody ? obstacles.listCauses(named) : List.of(), page.next());
    }

    /**
     * Difficulties, and the causes that their codes stand for.
     *
     * @param next cursor of the next page; absent on the last
     */
    public record ObstacleList(List<ObstacleView> items, List<CauseView> causes, String next) {}
}
