package vn.laichau.hatangso.agency.obligation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "Standing obligations of the plan and their dates")
class ObligationResource {

    private static final String PATH = "/api/v1/obligations";

    private final Obligations obligations;
    private final EditObligations keep;
    private final IdempotentCreation answers;
    private final CurrentActor actors;

    ObligationResource(Obligations obligations, EditObligations keep, IdempotentCreation answers, CurrentActor actors) {
        this.actors = actors;
        this.answers = answers;
        this.obligations = obligations;
        this.keep = keep;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "The standing obligations, those with a date first",
            description = "Of all plans unless one is named; what the coordinator added stands with each.")
    public Page<ObligationView> listObligations(@QueryParam("plan") String plan) {
        var reader = actors.orNobody();
        return Page.whole(obligations.list(plan).stream()
                .map(obligation -> obligation.view(reader))
                .toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(summary = "A standing obligation; its ETag is needed to change it")
    public ObligationView getObligation(@PathParam("code") String code) {
        return obligations.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs).view(actors.orNobody());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Add an obligation that no plan states")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201", responseDescription = "The obligation")
    @Extension(name = "x-conflict", value = "obligation-code-taken")
    public Response createObligation(@HeaderParam("Idempotency-Key") String key, ObligationContent content) {
        return answers.once(key, PATH, content, () -> keep.add(content.code(), content.terms(), actors.get()));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Change an obligation, for example set the day of a review",
            description = "A plan file that states the obligation anew takes precedence when it is loaded later.")
    public ObligationView replaceObligation(
            @PathParam("code") String code, @HeaderParam("If-Match") Revision seen, ObligationContent content) {
        return keep.change(code, content.code(), content.terms(), actors.get(), seen)
                .orThrow();
    }
}
