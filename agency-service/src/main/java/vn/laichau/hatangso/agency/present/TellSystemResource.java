package vn.laichau.hatangso.agency.present;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/present-systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Present systems", description = "What the plan found in place and builds on")
class TellSystemResource {

    private final TellSystem tellSystem;
    private final RegisterDesk desk;

    TellSystemResource(TellSystem tellSystem, RegisterDesk desk) {
        this.tellSystem = tellSystem;
        this.desk = desk;
    }

    @PUT
    @Path("/{code}/now")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Say how a system is by now; how the plan found it stays beside it")
    @APIResponse(
            responseCode = "200",
            description = "The system",
            content = @Content(schema = @Schema(implementation = PresentSystemView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response setExistingSystemStatus(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, SystemNow content) {
        return desk.changed(tellSystem.tell(code, content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }
}
