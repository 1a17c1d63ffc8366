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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
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
    private final RegisterResponses responses;

    InfrastructureRequestResource(InfrastructureRequests asked, RegisterResponses responses) {
        this.asked = asked;
        this.responses = responses;
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
        var entryFilter = new EntryFilter(cursor, limit)
                .in(state)
                .where("offer", offer)
                .where("organisation", organisation)
                .where("owner", owner);
        return responses.page(asked, entryFilter, count);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A request; its ETag is needed to answer it or to take it back")
    public InfrastructureRequestView getInfrastructureRequest(@PathParam("id") UUID id) {
        return responses.get(asked, id);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listInfrastructureRequestHistory(@PathParam("id") UUID id) {
        return responses.history(asked, id);
    }
}
