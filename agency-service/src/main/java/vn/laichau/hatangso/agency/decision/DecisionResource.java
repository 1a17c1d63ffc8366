package vn.laichau.hatangso.agency.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Transactional
@Tag(name = "Decisions", description = "What the People's Committee decided about proposals")
class DecisionResource {

    private final Decisions decisions;

    DecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(
            summary = "Decisions, oldest first",
            description =
                    "State bodies see all. An operator sees those about its own obstacles. A target's version names "
                            + "its decision by number: year and number lead back from there.")
    public Page<DecisionView> listDecisions(
            @QueryParam("year") Integer year,
            @QueryParam("number") String number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var found = decisions.page(year, number, Cursor.idOf(cursor), size);
        return Page.of(found, size, decision -> decision.id().toString())
                .counted(count, () -> decisions.count(year, number));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A decision with the obstacles that led to it and what became of each item")
    public DecisionView getDecision(@PathParam("id") UUID id) {
        return decisions.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
