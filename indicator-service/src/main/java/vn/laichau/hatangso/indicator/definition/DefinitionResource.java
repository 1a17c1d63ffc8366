package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.known.AsOf;

/** What the plan defines, open to everyone. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class DefinitionResource {

    private final Definitions definitions;
    private final PlanSettings settings;
    private final Clock clock;

    DefinitionResource(Definitions definitions, PlanSettings settings, Clock clock) {
        this.definitions = definitions;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Path("/indicators")
    @Operation(summary = "Indicators in the order of the plan; of the configured one unless another is named")
    public Page<Indicator> listIndicators(
            @QueryParam("plan") String plan, @QueryParam("theme") String theme, @QueryParam("asOf") String asOf) {
        return Page.whole(definitions.listIndicators(oneOf(plan), theme, AsOf.readOrNow(asOf, clock)));
    }

    @GET
    @Path("/targets")
    @Operation(
            summary = "Targets in the version in force today, or that was in force as of a day",
            description =
                    "As it was known at the instant asOf, or at the end of that day. Of the configured plan unless another is"
                            + " named.")
    public Page<Target> listTargets(
            @QueryParam("plan") String plan,
            @QueryParam("indicator") String indicator,
            @QueryParam("asOf") String asOf) {
        var knownAt = AsOf.readOrNow(asOf, clock);
        return Page.whole(definitions.listTargets(
                oneOf(plan), indicator, VietnamTime.of(knownAt.toInstant()).toLocalDate(), knownAt));
    }

    @GET
    @Path("/baselines")
    @Operation(
            summary =
                    "Figures of the plan's account of the present state; of the configured one unless another is named")
    public Page<Baseline> listBaselines(
            @QueryParam("plan") String plan,
            @QueryParam("indicator") String indicator,
            @QueryParam("asOf") String asOf) {
        return Page.whole(definitions.listBaselines(oneOf(plan), indicator, AsOf.readOrNow(asOf, clock)));
    }

    private String oneOf(String plan) {
        return plan == null ? settings.code() : plan;
    }
}
