package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/tasks/occurrences/{id}/findings/redelivery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class RefusedFiguresResource {

    private final EnqueueFigures figures;
    private final ReadableOccurrences known;

    RefusedFiguresResource(EnqueueFigures figures, ReadableOccurrences known) {
        this.figures = figures;
        this.known = known;
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Send the figures that were refused once more, after their cause is mended",
            description =
                    "The refusal of a figure that is taken now goes away within seconds. What was reported again since"
                            + " is not sent.")
    @APIResponse(responseCode = "202", description = "They are on their way")
    @APIResponse(responseCode = "409", description = "nothing-to-deliver")
    public Response redeliverOccurrenceFigures(@PathParam("id") String id) {
        var occurrence = known.find(Ids.known(id)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        if (!figures.enqueueRefused(occurrence)) {
            throw AgencyProblem.NOTHING_TO_DELIVER.asIs();
        }
        return Response.accepted().build();
    }
}
