package vn.laichau.hatangso.agency.taskedit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.laichau.hatangso.agency.task.Assignment;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.task.content.TaskContent;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(TaskEditResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COORDINATOR)
@Tag(name = "Tasks", description = "What agencies are asked to do, and how far they are")
class TaskEditResource {

    static final String PATH = "/api/v1/tasks";
    private static final int MOST = 500;

    private final EditTasks editing;
    private final AssignTasks assigning;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    TaskEditResource(EditTasks editing, AssignTasks assigning, CurrentActor actors, IdempotentCreation answers) {
        this.editing = editing;
        this.assigning = assigning;
        this.actors = actors;
        this.answers = answers;
    }

    @POST
    @Operation(summary = "Add a task that no plan states; each agency that leads it has its own occurrence from now on")
    @Extension(name = "x-conflict", value = "task-code-taken")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "The task")
    public Response createTask(@HeaderParam("Idempotency-Key") String key, TaskContent content) {
        return answers.once(key, PATH, content, () -> editing.add(content, actors.get()));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a task or who does it",
            description =
                    "Occurrences of agencies that no longer lead it are released, and those of periods that it has no"
                            + " more; others open. What the plan says of a task stays quoted; who was assigned here stays so when a"
                            + " plan file is loaded later.")
    public TaskView replaceTask(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, TaskContent content) {
        return editing.change(id, content, actors.get(), seen).orThrow();
    }

    /** @param assignments up to 500, each of another task */
    record NewAssignments(@Required @Items(most = MOST) List<Assignment> assignments) {}

    @POST
    @Path("/assignments")
    @Operation(
            summary = "Assign many tasks at once",
            description =
                    "All or nothing; with partial=true each by itself. Every item carries the ETag of its task: sent"
                            + " twice, it is refused the second time.")
    public BulkAssignmentResult assignTasks(@QueryParam("partial") boolean partial, NewAssignments content) {
        var outcome = assigning.assign(content.assignments(), partial, actors.get());
        if (outcome.rejected() > 0 && !partial) {
            throw CommonProblem.INVALID_CONTENT.at(outcome.faults());
        }
        return outcome;
    }
}
