package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.BaselineVersion;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.IndicatorVersion;
import vn.laichau.hatangso.indicator.patch.MergePatch;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class DefinitionResource {

    private final Definitions definitions;
    private final DefinitionHistory history;
    private final EditDefinitions changes;
    private final MergePatch patches;
    private final CurrentActor actor;
    private final AnswerCache answers;
    private final PlanSettings settings;
    private final Clock clock;

    DefinitionResource(
            Definitions definitions,
            DefinitionHistory history,
            EditDefinitions changes,
            MergePatch patches,
            CurrentActor actor,
            AnswerCache answers,
            PlanSettings settings,
            Clock clock) {
        this.definitions = definitions;
        this.history = history;
        this.changes = changes;
        this.patches = patches;
        this.actor = actor;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Path("/indicators")
    @PermitAll
    @Operation(summary = "Indicators in the order of the plan; of the configured one unless another is named")
    @APIResponse(responseCode = "200", description = "All indicators")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<Page<Indicator>> listIndicators(
            @QueryParam("plan") String plan,
            @QueryParam("theme") String theme,
            @QueryParam("asOf") String asOf,
            @QueryParam("count") boolean count) {
        var knownAt = AsOf.read(asOf, clock);
        return answers.list(
                Arrays.asList("indicators", plan, theme, knownAt),
                count,
                () -> definitions.listIndicators(oneOf(plan), theme, knownAt));
    }

    @GET
    @Path("/indicators/{code}")
    @PermitAll
    @Operation(
            summary = "One indicator as it is defined, or was as of a day or instant; its ETag is needed to change it")
    public Indicator getIndicator(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return definitions.findIndicator(code, AsOf.read(asOf, clock)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/indicators/{code}/history")
    @PermitAll
    @Operation(summary = "How the indicator was defined, from the first version on")
    public Page<IndicatorVersion> listIndicatorHistory(@PathParam("code") String code) {
        return Page.whole(history.ofIndicator(getIndicator(code, null).code()));
    }

    @PUT
    @Path("/indicators/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Define an indicator anew; verdicts of past days stay")
    public Indicator replaceIndicator(
            @PathParam("code") String code, @HeaderParam("If-Match") Revision seen, IndicatorContent content) {
        return changes.changeIndicator(code, seen, present -> content, actor.get())
                .orThrow();
    }

    @PATCH
    @Path("/indicators/{code}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Change parts of an indicator's definition; verdicts of past days stay")
    public Indicator changeIndicator(
            @PathParam("code") String code,
            @HeaderParam("If-Match") Revision seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = IndicatorContent.class))) String patch) {
        return changes.changeIndicator(code, seen, patches.applying(patch, IndicatorContent.class), actor.get())
                .orThrow();
    }

    @GET
    @Path("/baselines")
    @PermitAll
    @Operation(
            summary =
                    "Figures of the plan's account of the present state; of the configured one unless another is named")
    @APIResponse(responseCode = "200", description = "All figures")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<Page<Baseline>> listBaselines(
            @QueryParam("plan") String plan,
            @QueryParam("indicator") String indicator,
            @QueryParam("asOf") String asOf,
            @QueryParam("count") boolean count) {
        var knownAt = AsOf.read(asOf, clock);
        return answers.list(
                Arrays.asList("baselines", plan, indicator, knownAt),
                count,
                () -> definitions.listBaselines(oneOf(plan), indicator, knownAt));
    }

    @GET
    @Path("/baselines/{code}")
    @PermitAll
    @Operation(
            summary =
                    "One figure of the plan as it is read, or was as of a day or instant; its ETag is needed to change it")
    public Baseline getBaseline(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return definitions.findBaseline(code, AsOf.read(asOf, clock)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/baselines/{code}/history")
    @PermitAll
    @Operation(summary = "How the figure was read, from the first version on")
    public Page<BaselineVersion> listBaselineHistory(@PathParam("code") String code) {
        return Page.whole(history.ofBaseline(getBaseline(code, null).code()));
    }

    @PUT
    @Path("/baselines/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Read a figure anew: its date and what it may be held against; verdicts of past days stay")
    public Baseline replaceBaseline(
            @PathParam("code") String code, @HeaderParam("If-Match") Revision seen, BaselineContent content) {
        return changes.changeBaseline(code, seen, present -> content, actor.get())
                .orThrow();
    }

    @PATCH
    @Path("/baselines/{code}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Change parts of how a figure is read; verdicts of past days stay")
    public Baseline changeBaseline(
            @PathParam("code") String code,
            @HeaderParam("If-Match") Revision seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = BaselineContent.class))) String patch) {
        return changes.changeBaseline(code, seen, patches.applying(patch, BaselineContent.class), actor.get())
                .orThrow();
    }

    private String oneOf(String plan) {
        return plan == null ? settings.code() : plan;
    }
}
