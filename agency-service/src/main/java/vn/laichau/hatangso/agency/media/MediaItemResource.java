package vn.laichau.hatangso.agency.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/media-items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.LEADER,
    Role.COORDINATOR,
    Role.CLERK,
    Role.FINANCE_OFFICER,
    Role.CONSTRUCTION_OFFICER,
    Role.AGENCY_OFFICER,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "Media items", description = "What the province's media bodies published about digital infrastructure")
class MediaItemResource {

    private final MediaItems items;
    private final RegisterResponses responses;

    MediaItemResource(MediaItems items, RegisterResponses responses) {
        this.items = items;
        this.responses = responses;
    }

    @GET
    @Transactional
    @Operation(summary = "Media items in the order of their recording")
    public Page<MediaItemView> listMediaItems(
            @QueryParam("state") MediaItemState state,
            @QueryParam("channel") MediaChannel channel,
            @QueryParam("territory") String territory,
            @QueryParam("organisation") String organisation,
            @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var entryFilter = new EntryFilter(cursor, limit)
                .in(state)
                .where("channel", channel)
                .where("territory", territory)
                .where("organisation", organisation)
                .add("publishedOn >= :from", "from", from)
                .add("publishedOn <= :until", "until", until);
        return responses.page(items, entryFilter, count);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A media item; its ETag is needed to change it")
    public MediaItemView getMediaItem(@PathParam("id") UUID id) {
        return responses.get(items, id);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listMediaItemHistory(@PathParam("id") UUID id) {
        return responses.history(items, id);
    }
}
