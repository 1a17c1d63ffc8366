package vn.laichau.hatangso.agency.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Decisions", description = "What the People's Committee decided about proposals")
class DecisionResource {

    private final Decisions decisions;

    DecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Operation(
            summary = "Decisions, oldest first",
            description =
                    "State bodies see all. An operator sees those about its own obstacles. A target's version names "
                            + "its decision by number: year and number lead back from there.")
    public Page<DecisionView> listDecisions(
            @QueryParam("year") Integer year, @QueryParam("number") String number, @BeanParam PageQuery page) {
        var found = decisions.page(year, number, page.afterId(), page.limit());
        return page.of(found, decision -> decision.id().toString(), () -> decisions.count(year, number));
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Path("/{id}")
    @Operation(summary = "A decision with the obstacles that led to it and what became of each item")
    public DecisionView getDecision(@PathParam("id") UUID id) {
        return decisions.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @POST
    @Path("/{id}/redelivery")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Send the targets that were refused once more, after their cause is mended",
            description = "What is taken now shows as taken within seconds.")
    @Extension(name = "x-conflict", value = "no-amendment-refused")
    @APIResponseSchema(value = DecisionView.class, responseCode = "202", responseDescription = "They are on their way")
    public Response redeliverDecision(@PathParam("id") UUID id) {
        return Response.accepted(decisions.redeliver(id).orThrow()).build();
    }
}
