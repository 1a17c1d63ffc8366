package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.obstacle.CauseView;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(ObstacleResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obstacles", description = "Difficulties and their causes")
class ObstacleResource {

    static final String PATH = "/api/v1/obstacles";

    private final ObstacleListing pages;
    private final Obstacles obstacles;
    private final Callers callers;
    private final CurrentActor actors;
    private final PlanSettings settings;
    private final ReportObstacle reportObstacle;
    private final IdempotentCreation answers;

    ObstacleResource(
            ObstacleListing pages,
            Obstacles obstacles,
            Callers callers,
            CurrentActor actors,
            PlanSettings settings,
            ReportObstacle reportObstacle,
            IdempotentCreation answers) {
        this.actors = actors;
        this.settings = settings;
        this.pages = pages;
        this.obstacles = obstacles;
        this.callers = callers;
        this.reportObstacle = reportObstacle;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary =
                    "Difficulties: those of the plan in its order, then what agencies reported, unless another order is asked for; with the causes they name",
            description = "State bodies see all. An operator sees its own; those of the plan are nobody's own."
                    + " Of the configured plan unless another is named.")
    public ObstacleList listObstacles(
            @QueryParam("plan") String plan,
            @QueryParam("state") ObstacleState state,
            @QueryParam("organisation") String organisation,
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("task") String task,
            @QueryParam("sort") ObstacleColumn sort,
            @QueryParam("descending") boolean descending,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var named = plan == null ? settings.code() : plan;
        var stateBody = callers.get().isStateBody();
        var filter = new ObstacleFilter(stateBody ? named : "", state, organisation, indicator, territory, task);
        var column = sort == null ? ObstacleColumn.CLAUSE : sort;
        var sorting = Sorting.of(column, descending, new PageQuery(cursor, limit, false));
        var page = Page.of(
                        pages.page(filter, sorting, limit, actors.get()),
                        limit,
                        row -> sorting.key(row.item().id(), row.sorted()))
                .map(Sorting.Row::item);
        return new ObstacleList(page.items(), stateBody ? obstacles.listCauses(named) : List.of(), page.next());
    }

    /**
     * Difficulties, and the causes that their codes stand for.
     *
     * @param next cursor of the next page; absent on the last
     */
    public record ObstacleList(List<ObstacleView> items, List<CauseView> causes, String next) {}

    @POST
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Report a difficulty of one's own agency")
    @APIResponseSchema(value = ObstacleView.class, responseCode = "201", responseDescription = "Open")
    public Response createObstacle(@HeaderParam("Idempotency-Key") String key, ObstacleContent content) {
        return answers.once(key, PATH, content, () -> reportObstacle.report(content, actors.get()));
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
