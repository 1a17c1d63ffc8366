package vn.laichau.hatangso.agency.infrastructure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;

@Path("/api/v1/shared-infrastructure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureOfferEntryResource {

    private static final String PATH = "/api/v1/shared-infrastructure";

    private final OfferInfrastructure offerInfrastructure;
    private final RegisterDesk desk;
    private final IdempotentRequests requests;

    InfrastructureOfferEntryResource(
            OfferInfrastructure offerInfrastructure, RegisterDesk desk, IdempotentRequests requests) {
        this.offerInfrastructure = offerInfrastructure;
        this.desk = desk;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Offer infrastructure of one's own")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = InfrastructureOfferView.class)))
    public Response createInfrastructureOffer(
            @HeaderParam("Idempotency-Key") String key, NewInfrastructureOffer content) {
        return requests.onceIfKeyed(
                key,
                "POST /shared-infrastructure",
                desk.bytes(content),
                () -> desk.created(PATH, offerInfrastructure.offer(content, desk.actor())));
    }
}
