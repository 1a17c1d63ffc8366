package vn.laichau.hatangso.agency.taskedit;

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
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.task.TaskContent;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COORDINATOR)
@Tag(name = "Tasks", description = "What agencies are asked to do, and how far they are")
class TaskEditResource {

    private final EditTasks keep;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final Clock clock;

    TaskEditResource(EditTasks keep, Callers callers, IdempotentCreation answers, Clock clock) {
        this.keep = keep;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Add a task that no plan states; each agency that leads it has its own occurrence from now on")
    @APIResponse(
            responseCode = "201",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "task-code-taken")
    public Response createTask(@HeaderParam("Idempotency-Key") String key, TaskContent content) {
        return answers.once(key, "POST /tasks", content, () -> {
            var task = TaskProblems.orKept(keep.add(content, Actor.of(callers.get(), clock)));
            return new Created(task, "/api/v1/tasks/" + task.id(), task.etag());
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a task or who does it",
            description =
                    "Occurrences of agencies that no longer lead it are released, and those of periods that it has no"
                            + " more; others open. What the plan says of a task stays quoted; who was assigned here stays so when a"
                            + " plan file is loaded later.")
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceTask(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, TaskContent content) {
        if (content.code() != null) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(AgencyErrorCode.FIXED.at("/code")));
        }
        var actor = Actor.of(callers.get(), clock);
        return answer(TaskProblems.orKept(keep.change(Ids.known(id), content, actor, seen(ifMatch))));
    }

    private static Response answer(TaskView task) {
        return Response.ok(task)
                .header("ETag", task.etag())
                .header("Cache-Control", "no-store")
                .build();
    }
}
