package vn.laichau.hatangso.agency.proposal;

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
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(ProposalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "What the People's Committee is asked for about obstacles")
class ProposalResource {

    static final String PATH = "/api/v1/proposals";

    private final ProposalTable proposals;
    private final ProposalTransitions transitions;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    ProposalResource(
            ProposalTable proposals, ProposalTransitions transitions, CurrentActor actors, IdempotentCreation answers) {
        this.proposals = proposals;
        this.transitions = transitions;
        this.actors = actors;
        this.answers = answers;
    }

    @GET
    @Transactional
    @RolesAllowed(Role.PEOPLE)
    @Operation(
            summary = "Proposals, oldest first",
            description =
                    "State bodies see what was submitted, the coordinator and the auditor drafts too. An operator "
                            + "sees what was submitted about its own obstacles.")
    public Page<ProposalView> listProposals(@QueryParam("state") ProposalState state, @BeanParam PageQuery page) {
        var reader = actors.get();
        var filter = new EntryFilter(page).where("state", state);
        return proposals.page(filter, proposal -> proposal.view(reader));
    }

    @GET
    @Transactional
    @RolesAllowed(Role.PEOPLE)
    @Path("/{id}")
    @Operation(summary = "A proposal; its ETag is needed to change, submit, withdraw or decide it")
    public ProposalView getProposal(@PathParam("id") UUID id) {
        return proposals
                .findByIdOptional(id)
                .orElseThrow(CommonProblem.NOT_FOUND::asIs)
                .view(actors.get());
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gather open obstacles into a draft of a proposal")
    @Extension(name = "x-conflict", value = "obstacle-not-open")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201", responseDescription = "A draft")
    public Response createProposal(@HeaderParam("Idempotency-Key") String key, ProposalContent content) {
        return answers.once(key, PATH, content, () -> transitions.draft(content, actors.get()));
    }

    @PUT
    @RolesAllowed(Role.COORDINATOR)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a draft: its words, its items, and which obstacles it answers")
    @Extension(name = "x-conflict", value = "obstacle-not-open, proposal-not-draft")
    public ProposalView replaceProposal(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ProposalContent content) {
        return transitions.change(id, content, actors.get(), seen).orThrow();
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Path("/{id}/submission")
    @Operation(summary = "Submit a draft to the People's Committee; from now on it is not changed any more")
    @Extension(name = "x-conflict", value = "proposal-not-draft")
    public ProposalView submitProposal(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return transitions.submit(id, actors.get(), seen).orThrow();
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a proposal back before it is decided; its obstacles are open again")
    @Extension(name = "x-conflict", value = "proposal-not-withdrawable")
    public ProposalView withdrawProposal(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return transitions.withdraw(id, reason, actors.get(), seen).orThrow();
    }
}
