package vn.laichau.hatangso.agency.infrastructure;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.database.EntryFilter;
import vn.laichau.hatangso.agency.infrastructure.content.InfrastructureKind;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureOffer;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(InfrastructureOfferResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureOfferResource {

    static final String PATH = "/api/v1/infrastructure-offers";

    private final InfrastructureOffers offers;
    private final RegisterResponses responses;
    private final OfferInfrastructure offering;
    private final IdempotentCreation answers;

    InfrastructureOfferResource(
            InfrastructureOffers offers,
            RegisterResponses responses,
            OfferInfrastructure offering,
            IdempotentCreation answers) {
        this.offers = offers;
        this.responses = responses;
        this.offering = offering;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary =
                    "What firms offer, in the order of its coming; what was taken back is seen by its owner and State bodies")
    public Page<InfrastructureOfferView> listInfrastructureOffers(
            @QueryParam("state") InfrastructureOfferState state,
            @QueryParam("kind") InfrastructureKind kind,
            @QueryParam("territory") String territory,
            @QueryParam("organisation") String organisation,
            @BeanParam PageQuery page) {
        var entryFilter = new EntryFilter(page)
                .in(state)
                .where("kind", kind)
                .where("territory", territory)
                .where("organisation", organisation);
        return responses.page(offers, entryFilter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "An offer; its ETag is needed to change it")
    public InfrastructureOfferView getInfrastructureOffer(@PathParam("id") UUID id) {
        return responses.get(offers, id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "What was done with it, the oldest first; for its owner and State bodies")
    public Page<HistoryLine> listInfrastructureOfferHistory(@PathParam("id") UUID id) {
        return responses.history(offers, id);
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Offer infrastructure of one's own")
    @APIResponseSchema(value = InfrastructureOfferView.class, responseCode = "201", responseDescription = "Created")
    public Response createInfrastructureOffer(
            @HeaderParam("Idempotency-Key") String key, NewInfrastructureOffer content) {
        return answers.once(key, PATH, content, () -> offering.offer(content, responses.actor()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Change an offer of one's own")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureOfferView replaceInfrastructureOffer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NewInfrastructureOffer content) {
        return offering.change(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/full")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Say that all of it is taken")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureOfferView fillInfrastructureOffer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return offering.fill(id, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/available")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Say that there is room again")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureOfferView freeInfrastructureOffer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return offering.free(id, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Take the offer back, of which nobody has a part any more")
    @Extension(name = "x-conflict", value = "entry-state-forbids, infrastructure-let")
    public InfrastructureOfferView withdrawInfrastructureOffer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody content) {
        return offering.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
