package vn.laichau.hatangso.indicator.planfile;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "The loaded plans")
class PlanResource {

    private final Plans plans;

    PlanResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The loaded plans")
    public Page<Plan> listPlans() {
        return Page.whole(plans.list());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(summary = "One plan with its text, clause by clause")
    public PlanDetail getPlan(@PathParam("code") String code) {
        var plan = plans.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return new PlanDetail(plan, plans.listClauses(code));
    }

    /** A plan and its text in the order of the plan. */
    public record PlanDetail(Plan plan, List<Clause> clauses) {}
}
