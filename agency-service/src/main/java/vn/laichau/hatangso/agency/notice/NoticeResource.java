package vn.laichau.hatangso.agency.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.contract.InternalContract;

/** Takes what reporting-service has to say to organisations. The gateway does not route it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/notices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "For reporting-service only")
class NoticeResource {

    private final SendNotice sendNotice;

    NoticeResource(SendNotice sendNotice) {
        this.sendNotice = sendNotice;
    }

    @PUT
    @RolesAllowed(Role.REPORT_COLLECTION)
    @Operation(
            summary = "Takes a notice to everyone it is for",
            description =
                    "The same notice again writes to nobody twice. The log of reminders tells what became of each letter.")
    @APIResponse(responseCode = "204", description = "It is on its way")
    public void recordNotice(@PathParam("id") UUID id, NewNotice notice) {
        sendNotice.send(id, notice);
    }
}
