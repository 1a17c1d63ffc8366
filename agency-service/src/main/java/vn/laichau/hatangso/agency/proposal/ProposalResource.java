package vn.laichau.hatangso.agency.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Transactional
@Tag(name = "Proposals", description = "What the People's Committee is asked for about obstacles")
class ProposalResource {

    private final ProposalTable proposals;

    ProposalResource(ProposalTable proposals) {
        this.proposals = proposals;
    }

    @GET
    @Operation(
            summary = "Proposals, oldest first",
            description =
                    "State bodies see what was submitted, the coordinator and the auditor drafts too. An operator "
                            + "sees what was submitted about its own obstacles.")
    public Page<ProposalView> listProposals(
            @QueryParam("state") ProposalState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var found = proposals.page(state, Cursor.idOf(cursor), size).stream()
                .map(Proposal::view)
                .toList();
        return Page.of(found, size, proposal -> proposal.id().toString()).counted(count, () -> proposals.count(state));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A proposal; its ETag is needed to change, submit, withdraw or decide it")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response getProposal(@PathParam("id") UUID id) {
        var proposal = proposals.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return ProposalEditResource.answer(proposal.view());
    }
}
