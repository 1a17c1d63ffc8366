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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.change.MergePatch;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.IndicatorVersion;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.Kind;
import vn.laichau.hatangso.indicator.known.AsOf;

@Path("/api/v1/indicators/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class IndicatorResource {

    private final Definitions definitions;
    private final DefinitionHistory history;
    private final ChangeDefinitions changes;
    private final MergePatch patches;
    private final Callers callers;
    private final Clock clock;

    IndicatorResource(
            Definitions definitions,
            DefinitionHistory history,
            ChangeDefinitions changes,
            MergePatch patches,
            Callers callers,
            Clock clock) {
        this.definitions = definitions;
        this.history = history;
        this.changes = changes;
        this.patches = patches;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "One indicator as it is defined, or was as of a day or instant")
    @APIResponse(
            responseCode = "200",
            description = "The indicator, as it is now with an ETag",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Response getIndicator(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var knownAt = AsOf.read(asOf, clock);
        return knownAt == null
                ? answer(code)
                : Response.ok(definitions.findIndicator(code, knownAt).orElseThrow(CommonProblem.NOT_FOUND::asIs))
                        .build();
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(summary = "How the indicator was defined, from the first version on")
    public Page<IndicatorVersion> listIndicatorHistory(@PathParam("code") String code) {
        return Page.whole(history.ofIndicator(indicator(code).code()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Define an indicator anew; verdicts of past days stay")
    @APIResponse(
            responseCode = "200",
            description = "The indicator, with its new ETag",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceIndicator(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, IndicatorContent content) {
        lock(code, ifMatch);
        return change(code, content);
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Change parts of an indicator's definition; verdicts of past days stay")
    @APIResponse(
            responseCode = "200",
            description = "The indicator, with its new ETag",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response changeIndicator(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = IndicatorContent.class))) String patch) {
        lock(code, ifMatch);
        return change(code, patches.apply(IndicatorContent.of(indicator(code)), patch, IndicatorContent.class));
    }

    private void lock(String code, String ifMatch) {
        history.lock(Kind.INDICATOR, code);
        ETags.requireMatch(
                ifMatch, history.version(Kind.INDICATOR, indicator(code).code()));
    }

    private Response change(String code, IndicatorContent content) {
        var faults = content.faults(indicator(code).measure());
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        changes.change(code, content, callers.get().name());
        return answer(code);
    }

    private Indicator indicator(String code) {
        return definitions.findIndicator(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Response answer(String code) {
        return Response.ok(indicator(code))
                .header("ETag", ETags.of(history.version(Kind.INDICATOR, code)))
                .build();
    }
}
