package vn.laichau.hatangso.indicator.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.IndicatorProblem;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "The loaded plans")
class PlanResource {

    private final Plans plans;
    private final LoadPlan loadPlan;

    PlanResource(Plans plans, LoadPlan loadPlan) {
        this.plans = plans;
        this.loadPlan = loadPlan;
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
    @Operation(summary = "One plan with its requirements")
    public PlanDetail getPlan(@PathParam("code") String code) {
        var plan = plans.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return new PlanDetail(plan, plans.listRequirements(code));
    }

    @PUT
    @Path("/{code}/measures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Load a plan file whole; a file that breaks a rule changes nothing")
    public Loaded loadPlanIndicators(@PathParam("code") String code, InputStream file) throws IOException {
        var outcome = loadPlan.loadBesideOthers(code, file.readAllBytes());
        if (outcome instanceof PlanLoading.Malformed malformed) {
            throw IndicatorProblem.MALFORMED_PLAN.at(malformed.faults());
        }
        if (outcome instanceof PlanLoading.VersionConflict) {
            throw IndicatorProblem.PLAN_VERSION_CONFLICT.asIs();
        }
        var loaded = (PlanLoading.Loaded) outcome;
        return new Loaded(loaded.plan(), loaded.version(), loaded.changed(), loaded.findings());
    }

    /** A plan and what it requires. */
    public record PlanDetail(Plan plan, List<Requirement> requirements) {}

    /** Whether the load changed anything, and how many of the plan's own figures contradict each other. */
    public record Loaded(String plan, String version, boolean changed, int findings) {}
}
