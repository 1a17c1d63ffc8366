package vn.laichau.hatangso.agency.proposal;

import static vn.laichau.hatangso.agency.entry.EntryProblems.orDone;
import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

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
@Tag(name = "Proposals", description = "What the People's Committee is asked for about obstacles")
class ProposalEditResource {

    private final ProposalTransitions keep;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final Clock clock;

    ProposalEditResource(ProposalTransitions keep, Callers callers, IdempotentCreation answers, Clock clock) {
        this.keep = keep;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Gather open obstacles into a draft of a proposal")
    @APIResponse(
            responseCode = "201",
            description = "A draft",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "obstacle-not-open")
    public Response createProposal(@HeaderParam("Idempotency-Key") String key, ProposalContent content) {
        return answers.once(key, "POST /proposals", content, () -> {
            var drafting = keep.draft(content, callers.get().organisation(), act());
            var proposal = orDone(drafting, AgencyProblem.PROPOSAL_NOT_DRAFT);
            return new Created(proposal, "/api/v1/proposals/" + proposal.id(), proposal.etag());
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Change a draft: its words, its items, and which obstacles it answers")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "obstacle-not-open, proposal-not-draft")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceProposal(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ProposalContent content) {
        return answer(orDone(keep.change(id, content, seen(ifMatch)), AgencyProblem.PROPOSAL_NOT_DRAFT));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Submit a draft to the People's Committee; from now on it is not changed any more")
    @APIResponse(
            responseCode = "200",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "proposal-not-draft")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response submitProposal(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(orDone(keep.submit(id, act(), seen(ifMatch)), AgencyProblem.PROPOSAL_NOT_DRAFT));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Take a proposal back before it is decided; its obstacles are open again")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn; it stays readable",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "proposal-not-withdrawable")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response withdrawProposal(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(orDone(keep.withdraw(id, act(), seen(ifMatch)), AgencyProblem.PROPOSAL_NOT_WITHDRAWABLE));
    }

    private Act act() {
        return new Act(callers.get().name(), clock.instant());
    }

    static Response answer(ProposalView proposal) {
        return Response.ok(proposal)
                .header("ETag", proposal.etag())
                .header("Cache-Control", "no-store")
                .build();
    }
}
