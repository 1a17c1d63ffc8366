package vn.laichau.hatangso.agency.infrastructure;

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

@Path(InfrastructureOfferCommandResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureOfferCommandResource {

    static final String PATH = "/api/v1/shared-infrastructure";

    private final OfferInfrastructure offering;
    private final RegisterResponses responses;
    private final IdempotentCreation answers;

    InfrastructureOfferCommandResource(
            OfferInfrastructure offering, RegisterResponses responses, IdempotentCreation answers) {
        this.offering = offering;
        this.responses = responses;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Offer infrastructure of one's own")
    @APIResponseSchema(value = InfrastructureOfferView.class, responseCode = "201", responseDescription = "Created")
    public Response createInfrastructureOffer(
            @HeaderParam("Idempotency-Key") String key, NewInfrastructureOffer content) {
        return answers.once(
                key,
                PATH,
                content,
                () -> offering.offer(content, responses.actor()).orThrow());
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
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Say that all of it is taken")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureOfferView fillInfrastructureOffer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return offering.fill(id, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/available")
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
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NoteBody content) {
        return offering.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
