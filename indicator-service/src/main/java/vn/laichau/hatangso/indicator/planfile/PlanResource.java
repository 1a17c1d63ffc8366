package vn.laichau.hatangso.indicator.planfile;

import static java.util.Comparator.comparing;

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
import vn.laichau.hatangso.indicator.PlanSettings;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "The loaded plans")
class PlanResource {

    private final Plans plans;
    private final PlanSettings settings;

    PlanResource(Plans plans, PlanSettings settings) {
        this.plans = plans;
        this.settings = settings;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The loaded plans, the configured one first")
    public Page<Plan> listPlans() {
        return Page.whole(plans.list().stream()
                .sorted(comparing(plan -> !plan.code().equals(settings.code())))
                .toList());
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
