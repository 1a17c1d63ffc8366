package vn.laichau.hatangso.agency.decision;

import static vn.laichau.hatangso.agency.entry.EntryProblems.orDone;
import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;

@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "What the People's Committee decided about proposals")
class DecisionEntryResource {

    private final RecordDecision recordDecision;
    private final Decisions decisions;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final Clock clock;

    DecisionEntryResource(
            RecordDecision recordDecision,
            Decisions decisions,
            Callers callers,
            IdempotentCreation answers,
            Clock clock) {
        this.recordDecision = recordDecision;
        this.decisions = decisions;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEADER)
    @Operation(
            summary = "Decide about every item of a submitted proposal, once and for good",
            description = "Accepted amendments of tasks hold at once, those of targets within seconds.")
    @APIResponse(
            responseCode = "201",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "409", description = "decision-number-taken, proposal-not-under-decision")
    @APIResponse(responseCode = "412", description = "precondition-failed: the proposal changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response decideProposal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            DecisionContent content) {
        var operation = "POST /proposals/" + id + "/decision";
        return answers.once(key, operation, content, () -> {
            var act = new Act(callers.get().name(), clock.instant());
            var deciding = recordDecision.decide(id, content, callers.get().organisation(), act, seen(ifMatch));
            var decision = decisions
                    .find(orDone(deciding, AgencyProblem.PROPOSAL_NOT_UNDER_DECISION))
                    .orElseThrow();
            return new Created(decision, "/api/v1/decisions/" + decision.id(), null);
        });
    }
}
