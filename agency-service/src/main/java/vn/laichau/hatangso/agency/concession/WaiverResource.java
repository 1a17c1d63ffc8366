package vn.laichau.hatangso.agency.concession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/deadlines/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "The dates of each duty, and how many have sent")
class WaiverResource {

    private final Grant grant;
    private final Callers callers;
    private final CreatedAnswers answers;

    WaiverResource(Grant grant, Callers callers, CreatedAnswers answers) {
        this.answers = answers;
        this.grant = grant;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Release an organisation from a duty of one year")
    @APIResponse(
            responseCode = "201",
            description = "Released from now on",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    @APIResponse(responseCode = "409", description = "duty-already-waived")
    public Response createWaiver(@HeaderParam("Idempotency-Key") String key, NewWaiver content) {
        return answers.once(key, "POST /deadlines/waivers", content, () -> {
            var granted = Refusals.orGranted(grant.waive(content, callers.get().name()));
            return new Created(granted, null, null);
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Withdraw a waiver: the organisation owes the duty again",
            description = "A waiver has no other change, so no If-Match is asked for.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdrawWaiver(@PathParam("id") UUID id) {
        if (!grant.endWaiver(id, callers.get().name())) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Response.noContent().build();
    }
}
