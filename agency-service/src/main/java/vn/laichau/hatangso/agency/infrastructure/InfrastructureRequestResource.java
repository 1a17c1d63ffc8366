package vn.laichau.hatangso.agency.infrastructure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.agency.register.Selection;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/infrastructure-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.LEADER,
    Role.COORDINATOR,
    Role.CLERK,
    Role.FINANCE_OFFICER,
    Role.CONSTRUCTION_OFFICER,
    Role.AGENCY_OFFICER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.OPERATOR
})
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureRequestResource {

    private final InfrastructureRequests asked;
    private final Bookkeeping books;
    private final RegisterDesk desk;

    InfrastructureRequestResource(InfrastructureRequests asked, Bookkeeping books, RegisterDesk desk) {
        this.asked = asked;
        this.books = books;
        this.desk = desk;
    }

    @GET
    @Transactional
    @Operation(summary = "Requests that one sent or received; State bodies see all")
    public Page<InfrastructureRequestView> listInfrastructureRequests(
            @QueryParam("state") InfrastructureRequestState state,
            @QueryParam("offer") UUID offer,
            @QueryParam("organisation") String organisation,
            @QueryParam("owner") String owner,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var selection = new Selection(cursor, limit)
                .in(state)
                .where("offer", offer)
                .where("organisation", organisation)
                .where("owner", owner);
        return asked.page(selection, count).map(InfrastructureRequest::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A request; its ETag is needed to answer it or to take it back")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = InfrastructureRequestView.class)))
    public Response getInfrastructureRequest(@PathParam("id") String id) {
        return desk.shown(asked.get(id).view()).toResponse();
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listInfrastructureRequestHistory(@PathParam("id") String id) {
        return books.historyOf(asked, asked.get(id));
    }
}
