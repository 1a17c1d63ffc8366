package vn.laichau.hatangso.agency.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewWaiver;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;

@Path("/api/v1/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "The dates of each obligation, and how many have sent")
class WaiverResource {

    private final GrantExtensions grantExtensions;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    WaiverResource(GrantExtensions grantExtensions, CurrentActor actors, IdempotentCreation answers) {
        this.answers = answers;
        this.grantExtensions = grantExtensions;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Release an organisation from an obligation of one year")
    @APIResponseSchema(value = WaiverView.class, responseCode = "201", responseDescription = "Released from now on")
    @Extension(name = "x-conflict", value = "obligation-already-waived")
    public Response createWaiver(@HeaderParam("Idempotency-Key") String key, NewWaiver content) {
        return answers.once(
                key,
                "POST /waivers",
                content,
                () -> new Created(grantExtensions.waive(content, actors.get()).orThrow(), null, null));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Withdraw a waiver: the organisation owes the obligation again",
            description = "A waiver has no other change, so no If-Match is asked for.")
    public WaiverView withdrawWaiver(@PathParam("id") UUID id, ReasonBody reason) {
        return grantExtensions.withdrawWaiver(id, reason, actors.get()).orThrow();
    }
}
