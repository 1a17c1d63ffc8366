package vn.laichau.hatangso.agency.media;

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

@Path("/api/v1/media-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media items", description = "What the province's media bodies published about digital infrastructure")
class MediaItemEntryResource {

    private static final String PATH = "/api/v1/media-items";

    private final RecordMedia recordMedia;
    private final RegisterDesk desk;
    private final IdempotentRequests requests;

    MediaItemEntryResource(RecordMedia recordMedia, RegisterDesk desk, IdempotentRequests requests) {
        this.recordMedia = recordMedia;
        this.desk = desk;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Record an item; for media bodies")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = MediaItemView.class)))
    public Response createMediaItem(@HeaderParam("Idempotency-Key") String key, NewMediaItem content) {
        return requests.onceIfKeyed(
                key,
                "POST /media-items",
                desk.bytes(content),
                () -> desk.created(PATH, recordMedia.record(content, desk.actor())));
    }
}
