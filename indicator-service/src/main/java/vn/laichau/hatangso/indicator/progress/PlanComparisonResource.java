package vn.laichau.hatangso.indicator.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.progress.PlanComparison.Side;

@Path("/api/v1/plans/{code}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Plans", description = "The loaded plans")
class PlanComparisonResource {

    private final ReadProgress progress;
    private final Definitions definitions;
    private final Plans plans;
    private final Clock clock;

    PlanComparisonResource(ReadProgress progress, Definitions definitions, Plans plans, Clock clock) {
        this.clock = clock;
        this.progress = progress;
        this.definitions = definitions;
        this.plans = plans;
    }

    @GET
    @Operation(
            summary = "What became of each indicator of the plan before, with the targets and verdicts of both plans",
            description =
                    "Verdicts are those of the day asOf (default: today), each by the targets of its own plan; a past"
                            + " day's never change. Everyone sees final values, signed-in State bodies also provisional ones. An indicator that goes on has one series for both"
                            + " plans. Where a series breaks, rule says what is measured otherwise; GET /series shows both when it"
                            + " is asked for both. All indicators of a plan without one before it are new.")
    @APIResponse(responseCode = "200", description = "Each indicator of either plan")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<PlanComparison> comparePlan(
            @PathParam("code") String code, @QueryParam("asOf") LocalDate asOf) {
        return progress.ofSeveralPlans(asOf, "comparison " + code, onDay -> compare(code, onDay));
    }

    private PlanComparison compare(String code, Function<String, Progress> onDay) {
        var predecessor =
                plans.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs).predecessor();
        var after = onDay.apply(code);
        return PlanComparison.of(
                predecessor,
                after.asOf(),
                predecessor == null ? Side.NONE : side(predecessor, onDay.apply(predecessor)),
                side(code, after));
    }

    private Side side(String plan, Progress found) {
        var knownAt = progress.isPast(found.asOf()) ? VietnamTime.of(VietnamTime.endOf(found.asOf(), clock)) : null;
        return new Side(definitions.listIndicators(plan, null, knownAt), found.items());
    }
}
