package vn.laichau.hatangso.agency.media;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.content.NoteBody;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(MediaItemCommandResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media items", description = "What the province's media bodies published about digital infrastructure")
class MediaItemCommandResource {

    static final String PATH = "/api/v1/media-items";

    private final EditMediaItems recording;
    private final RegisterResponses responses;
    private final IdempotentCreation answers;

    MediaItemCommandResource(EditMediaItems recording, RegisterResponses responses, IdempotentCreation answers) {
        this.recording = recording;
        this.responses = responses;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Record an item; for media bodies")
    @APIResponseSchema(value = MediaItemView.class, responseCode = "201", responseDescription = "Created")
    public Response createMediaItem(@HeaderParam("Idempotency-Key") String key, NewMediaItem content) {
        return answers.once(
                key,
                PATH,
                content,
                () -> recording.record(content, responses.actor()).orThrow());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Correct an item of one's own")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public MediaItemView replaceMediaItem(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NewMediaItem content) {
        return recording.change(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Take an item back that was recorded in error")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public MediaItemView withdrawMediaItem(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NoteBody content) {
        return recording.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
