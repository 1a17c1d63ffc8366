package vn.laichau.hatangso.agency.task;

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
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What the plan asks agencies to do")
class TaskResource {

    private final TaskTable tasks;
    private final Callers callers;

    TaskResource(TaskTable tasks, Callers callers) {
        this.tasks = tasks;
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
            summary = "Tasks in the order of their codes",
            description = "State bodies see all. An operator sees those it leads or cooperates in.")
    public Page<TaskView> list(
            @QueryParam("agency") String agency,
            @QueryParam("kind") TaskKind kind,
            @QueryParam("clause") String clause,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var size = Page.size(limit);
        var caller = callers.get();
        if (!caller.isStateBody() && agency != null && !agency.equals(caller.organisation())) {
            return Page.whole(List.of());
        }
        var filter = new TaskFilter(caller.isStateBody() ? agency : caller.organisation(), kind, clause);
        return Page.of(tasks.page(filter, Cursor.keyOf(cursor), size), size, TaskTable::place)
                .map(Task::view);
    }
}
