package vn.laichau.hatangso.agency.decision;

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
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "What the People's Committee decided about proposals")
class DecisionEntryResource {

    private final RecordDecision recordDecision;
    private final Decisions decisions;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    DecisionEntryResource(
            RecordDecision recordDecision, Decisions decisions, CurrentActor actors, IdempotentCreation answers) {
        this.recordDecision = recordDecision;
        this.decisions = decisions;
        this.actors = actors;
        this.answers = answers;
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEADER)
    @Operation(
            summary = "Decide about every item of a submitted proposal, once and for good",
            description = "Accepted amendments of tasks hold at once, those of targets within seconds.")
    @Extension(name = "x-conflict", value = "decision-number-taken, proposal-not-under-decision")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201", responseDescription = "The decision")
    @Extension(name = "x-headers", value = "Location")
    public Response decideProposal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") Revision seen,
            @HeaderParam("Idempotency-Key") String key,
            DecisionContent content) {
        return answers.once(key, "POST /proposals/" + id + "/decision", content, () -> {
            var recorded =
                    recordDecision.decide(id, content, actors.get(), seen).orThrow();
            return new Created(decisions.find(recorded).orElseThrow(), "/api/v1/decisions/" + recorded, null);
        });
    }
}
