package vn.laichau.hatangso.indicator.planfile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.planfile.LoadPlan.Loaded;

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
    @Operation(summary = "One plan with its text, clause by clause")
    public PlanDetail getPlan(@PathParam("code") String code) {
        var plan = plans.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return new PlanDetail(plan, plans.listClauses(code));
    }

    @PUT
    @Path("/{code}/indicators")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Load a plan file whole; a file that breaks a rule changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "What is new and what is stated differently; with validateOnly=true as it would be")
    public Loaded loadPlanIndicators(
            @PathParam("code") String code,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            InputStream file)
            throws IOException {
        var content = file.readAllBytes();
        return (validateOnly ? loadPlan.preview(code, content) : loadPlan.loadBesideOthers(code, content)).orThrow();
    }

    /** A plan and its text in the order of the plan. */
    public record PlanDetail(Plan plan, List<Clause> clauses) {}
}
