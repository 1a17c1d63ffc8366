package vn.laichau.hatangso.agency.existingsystem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/present-systems/{code}/now")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Present systems", description = "What the plan found in place and builds on")
class PresentSystemCommandResource {

    private final UpdateSystemStatus telling;
    private final RegisterResponses responses;

    PresentSystemCommandResource(UpdateSystemStatus telling, RegisterResponses responses) {
        this.telling = telling;
        this.responses = responses;
    }

    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Say how a system is by now; how the plan found it stays beside it")
    public ExistingSystemView setExistingSystemStatus(
            @PathParam("code") String code, @HeaderParam("If-Match") Revision seen, SystemStatus content) {
        return telling.update(code, content, responses.actor(), seen).orThrow();
    }
}
