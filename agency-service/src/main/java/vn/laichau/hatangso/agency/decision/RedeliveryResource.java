package vn.laichau.hatangso.agency.decision;

import static vn.laichau.hatangso.agency.entry.EntryProblems.orDone;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "What the People's Committee decided about proposals")
class RedeliveryResource {

    private final Decisions decisions;

    RedeliveryResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("/{id}/redelivery")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Send the targets that were refused once more, after their cause is mended",
            description = "What is taken now shows as taken within seconds.")
    @APIResponse(
            responseCode = "202",
            description = "They are on their way",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "409", description = "no-amendment-refused")
    public Response redeliverDecision(@PathParam("id") UUID id) {
        var decision = orDone(decisions.redeliver(id), AgencyProblem.NO_AMENDMENT_REFUSED);
        return Response.accepted(decision).build();
    }
}
