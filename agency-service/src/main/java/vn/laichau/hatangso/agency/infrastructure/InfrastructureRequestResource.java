package vn.laichau.hatangso.agency.infrastructure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.laichau.hatangso.agency.infrastructure.content.InfrastructureAnswer;
import vn.laichau.hatangso.agency.infrastructure.content.LeaseEnd;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureRequest;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(InfrastructureRequestResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureRequestResource {

    static final String PATH = "/api/v1/infrastructure-requests";

    private final InfrastructureRequests asked;
    private final RegisterResponses responses;
    private final RequestInfrastructure asking;
    private final IdempotentCreation answers;

    InfrastructureRequestResource(
            InfrastructureRequests asked,
            RegisterResponses responses,
            RequestInfrastructure asking,
            IdempotentCreation answers) {
        this.asked = asked;
        this.responses = responses;
        this.asking = asking;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "Requests that one sent or received; State bodies see all")
    public Page<InfrastructureRequestView> listInfrastructureRequests(
            @QueryParam("state") InfrastructureRequestState state,
            @QueryParam("offer") UUID offer,
            @QueryParam("organisation") String organisation,
            @QueryParam("owner") String owner,
            @BeanParam PageQuery page) {
        var entryFilter = new EntryFilter(page)
                .in(state)
                .where("offer", offer)
                .where("organisation", organisation)
                .where("owner", owner);
        return responses.page(asked, entryFilter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "A request; its ETag is needed to answer it or to take it back")
    public InfrastructureRequestView getInfrastructureRequest(@PathParam("id") UUID id) {
        return responses.get(asked, id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listInfrastructureRequestHistory(@PathParam("id") UUID id) {
        return responses.history(asked, id);
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Ask for a part of what another firm offers")
    @APIResponseSchema(value = InfrastructureRequestView.class, responseCode = "201", responseDescription = "Created")
    public Response createInfrastructureRequest(
            @HeaderParam("Idempotency-Key") String key, NewInfrastructureRequest content) {
        return answers.once(key, PATH, content, () -> asking.ask(content, responses.actor()));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "The owner accepts or refuses")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureRequestView answerInfrastructureRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, InfrastructureAnswer content) {
        return asking.answer(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Who has it, or the owner, ends the letting from a day on")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureRequestView endInfrastructureRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, LeaseEnd content) {
        return asking.end(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Take one's own request back")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public InfrastructureRequestView withdrawInfrastructureRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody content) {
        return asking.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
