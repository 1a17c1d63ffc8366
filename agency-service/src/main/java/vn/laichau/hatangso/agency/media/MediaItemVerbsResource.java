package vn.laichau.hatangso.agency.media;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/media-items/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media items", description = "What the province's media bodies published about digital infrastructure")
@APIResponse(
        responseCode = "200",
        description = "As it is now",
        content = @Content(schema = @Schema(implementation = MediaItemView.class)))
@APIResponse(responseCode = "409", description = "entry-state-forbids")
@APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
@APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
class MediaItemVerbsResource {

    private final RecordMedia recordMedia;
    private final RegisterDesk desk;

    MediaItemVerbsResource(RecordMedia recordMedia, RegisterDesk desk) {
        this.recordMedia = recordMedia;
        this.desk = desk;
    }

    @PUT
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Correct an item of one's own")
    public Response replaceMediaItem(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NewMediaItem content) {
        return desk.changed(recordMedia.change(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Take an item back that was recorded in error")
    public Response withdrawMediaItem(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note content) {
        return desk.changed(recordMedia.withdraw(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }
}
