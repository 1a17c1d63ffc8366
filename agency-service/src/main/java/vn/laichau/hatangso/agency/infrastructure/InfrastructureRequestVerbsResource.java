package vn.laichau.hatangso.agency.infrastructure;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/infrastructure-requests/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
@APIResponse(
        responseCode = "200",
        description = "As it is now",
        content = @Content(schema = @Schema(implementation = InfrastructureRequestView.class)))
@APIResponse(responseCode = "409", description = "entry-state-forbids")
@APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
@APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
class InfrastructureRequestVerbsResource {

    private final AskForInfrastructure askForInfrastructure;
    private final RegisterDesk desk;

    InfrastructureRequestVerbsResource(AskForInfrastructure askForInfrastructure, RegisterDesk desk) {
        this.askForInfrastructure = askForInfrastructure;
        this.desk = desk;
    }

    @POST
    @Path("/answer")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "The owner accepts or refuses")
    public Response answerInfrastructureRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InfrastructureAnswer content) {
        return desk.changed(askForInfrastructure.answer(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/ending")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Who has it, or the owner, ends the letting from a day on")
    public Response endInfrastructureRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InfrastructureEnding content) {
        return desk.changed(askForInfrastructure.end(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Take one's own request back")
    public Response withdrawInfrastructureRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note content) {
        return desk.changed(askForInfrastructure.withdraw(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }
}
