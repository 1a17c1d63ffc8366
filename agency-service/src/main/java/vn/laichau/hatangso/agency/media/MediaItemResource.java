package vn.laichau.hatangso.agency.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.database.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(MediaItemResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media items", description = "What the province's media bodies published about digital infrastructure")
class MediaItemResource {

    static final String PATH = "/api/v1/media-items";

    private final MediaItems items;
    private final RegisterResponses responses;
    private final EditMediaItems recording;
    private final IdempotentCreation answers;

    MediaItemResource(
            MediaItems items, RegisterResponses responses, EditMediaItems recording, IdempotentCreation answers) {
        this.items = items;
        this.responses = responses;
        this.recording = recording;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "Media items in the order of their recording")
    public Page<MediaItemView> listMediaItems(
            @QueryParam("state") MediaItemState state,
            @QueryParam("channel") MediaChannel channel,
            @QueryParam("territory") String territory,
            @QueryParam("organisation") String organisation,
            @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until,
            @BeanParam PageQuery page) {
        var entryFilter = new EntryFilter(page)
                .in(state)
                .where("channel", channel)
                .where("territory", territory)
                .where("organisation", organisation)
                .add("publishedOn >= :from", "from", from)
                .add("publishedOn <= :until", "until", until);
        return responses.page(items, entryFilter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "A media item; its ETag is needed to change it")
    public MediaItemView getMediaItem(@PathParam("id") UUID id) {
        return responses.get(items, id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listMediaItemHistory(@PathParam("id") UUID id) {
        return responses.history(items, id);
    }

    @POST
    @RolesAllowed(Role.AGENCY_OFFICER)
    @Operation(summary = "Record an item; for media bodies")
    @APIResponseSchema(value = MediaItemView.class, responseCode = "201", responseDescription = "Created")
    public Response createMediaItem(@HeaderParam("Idempotency-Key") String key, NewMediaItem content) {
        return answers.once(key, PATH, content, () -> recording.record(content, responses.actor()));
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
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody content) {
        return recording.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
