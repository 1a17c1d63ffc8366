package vn.laichau.hatangso.agency.taskoverview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Tag(name = "Tasks", description = "What agencies are asked to do, and how far they are")
class TaskOverviewResource {

    private final Tasks tasks;
    private final Board board;
    private final Clock clock;
    private final PlanSettings settings;

    TaskOverviewResource(Tasks tasks, Board board, Clock clock, PlanSettings settings) {
        this.settings = settings;
        this.tasks = tasks;
        this.board = board;
        this.clock = clock;
    }

    @GET
    @Path("/tree")
    @Transactional
    @Operation(
            summary = "Tasks below the clauses of the plan in which they stand",
            description =
                    "State bodies see all. An operator sees those it leads or cooperates in. Of the configured plan"
                            + " unless another is named; what that one goes on with from a plan before stands in no clause of it.")
    public ClauseNode getTaskTree(@QueryParam("plan") String plan) {
        var asked = plan == null ? settings.code() : plan;
        return ClauseNode.treeOf(tasks.views(asked), task -> planOfClause(task).equals(asked));
    }

    /** That which states it; whoever adds a task quotes the configured one. */
    private String planOfClause(TaskView task) {
        return task.plans().isEmpty() ? settings.code() : task.plans().get(0);
    }

    @GET
    @Path("/board")
    @Transactional
    @Operation(
            summary = "How many occurrences each agency has in each state, and how many are overdue",
            description =
                    "What is done of a recurring task counts until its next period begins. An operator sees itself"
                            + " and whom it works with. Of all plans unless one is named.")
    public Page<BoardRow> getTaskBoard(@QueryParam("plan") String plan) {
        return Page.whole(board.at(plan, clock.instant()));
    }
}
