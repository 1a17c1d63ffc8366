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

@Path("/api/v1/infrastructure-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureRequestEntryResource {

    private static final String PATH = "/api/v1/infrastructure-requests";

    private final AskForInfrastructure askForInfrastructure;
    private final RegisterDesk desk;
    private final IdempotentRequests requests;

    InfrastructureRequestEntryResource(
            AskForInfrastructure askForInfrastructure, RegisterDesk desk, IdempotentRequests requests) {
        this.askForInfrastructure = askForInfrastructure;
        this.desk = desk;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Ask for a part of what another firm offers")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = InfrastructureRequestView.class)))
    public Response createInfrastructureRequest(
            @HeaderParam("Idempotency-Key") String key, NewInfrastructureRequest content) {
        return requests.onceIfKeyed(
                key,
                "POST /infrastructure-requests",
                desk.bytes(content),
                () -> desk.created(PATH, askForInfrastructure.ask(content, desk.actor())));
    }
}
