package vn.laichau.hatangso.agency.infrastructure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

@Path(InfrastructureRequestCommandResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
class InfrastructureRequestCommandResource {

    static final String PATH = "/api/v1/infrastructure-requests";

    private final RequestInfrastructure asking;
    private final RegisterResponses responses;
    private final IdempotentCreation answers;

    InfrastructureRequestCommandResource(
            RequestInfrastructure asking, RegisterResponses responses, IdempotentCreation answers) {
        this.asking = asking;
        this.responses = responses;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Ask for a part of what another firm offers")
    @APIResponseSchema(value = InfrastructureRequestView.class, responseCode = "201", responseDescription = "Created")
    public Response createInfrastructureRequest(
            @HeaderParam("Idempotency-Key") String key, NewInfrastructureRequest content) {
        return answers.once(
                key, PATH, content, () -> asking.ask(content, responses.actor()).orThrow());
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
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NoteBody content) {
        return asking.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
