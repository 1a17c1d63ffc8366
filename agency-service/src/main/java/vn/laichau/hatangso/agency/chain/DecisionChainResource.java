package vn.laichau.hatangso.agency.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Transactional
@Tag(name = "Decisions", description = "What the People's Committee decided about proposals")
class DecisionChainResource {

    private final ChainReader chainReader;

    DecisionChainResource(ChainReader chainReader) {
        this.chainReader = chainReader;
    }

    @GET
    @Path("/{id}/chain")
    @Operation(summary = "The way back from a decision to the difficulties that led to it")
    public Chain getDecisionChain(@PathParam("id") UUID id) {
        return chainReader.ofDecision(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
