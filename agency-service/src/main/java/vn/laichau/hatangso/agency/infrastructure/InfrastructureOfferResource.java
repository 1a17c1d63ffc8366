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

@Path("/api/v1/shared-infrastructure")
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
class InfrastructureOfferResource {

    private final InfrastructureOffers offers;
    private final RegisterResponses responses;

    InfrastructureOfferResource(InfrastructureOffers offers, RegisterResponses responses) {
        this.offers = offers;
        this.responses = responses;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "What firms offer, in the order of its coming; what was taken back is seen by its owner and State bodies")
    public Page<InfrastructureOfferView> listInfrastructureOffers(
            @QueryParam("state") InfrastructureOfferState state,
            @QueryParam("kind") InfrastructureKind kind,
            @QueryParam("territory") String territory,
            @QueryParam("organisation") String organisation,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var entryFilter = new EntryFilter(cursor, limit)
                .in(state)
                .where("kind", kind)
                .where("territory", territory)
                .where("organisation", organisation);
        return responses.page(offers, entryFilter, count);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "An offer; its ETag is needed to change it")
    public InfrastructureOfferView getInfrastructureOffer(@PathParam("id") UUID id) {
        return responses.get(offers, id);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "What was done with it, the oldest first; for its owner and State bodies")
    public Page<HistoryLine> listInfrastructureOfferHistory(@PathParam("id") UUID id) {
        return responses.history(offers, id);
    }
}
