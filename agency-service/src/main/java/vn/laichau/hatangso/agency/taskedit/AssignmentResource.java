package vn.laichau.hatangso.agency.taskedit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.task.Assignment;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/tasks/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What agencies are asked to do, and how far they are")
class AssignmentResource {

    private static final int MOST = 500;

    private final AssignTasks assign;
    private final Callers callers;
    private final Clock clock;

    AssignmentResource(AssignTasks assign, Callers callers, Clock clock) {
        this.assign = assign;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param assignments up to 500, each of another task */
    record NewAssignments(List<Assignment> assignments) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Assign many tasks at once",
            description =
                    "All or nothing; with partial=true each by itself. Every item carries the ETag of its task: sent"
                            + " twice, it is refused the second time.")
    @APIResponse(responseCode = "200", description = "What became of each")
    public BulkAssignmentResult assignTasks(@QueryParam("partial") boolean partial, NewAssignments content) {
        if (content.assignments() == null
                || content.assignments().isEmpty()
                || content.assignments().size() > MOST) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Cần từ 1 đến 500 phân công", "Between 1 and 500 assignments are needed");
        }
        var outcome = assign.assign(content.assignments(), partial, Actor.of(callers.get(), clock));
        if (outcome.rejected() > 0 && !partial) {
            throw CommonProblem.INVALID_CONTENT.at(outcome.faults());
        }
        return outcome;
    }
}
