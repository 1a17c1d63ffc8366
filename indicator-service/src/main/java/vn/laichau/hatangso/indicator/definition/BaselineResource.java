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
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.BaselineVersion;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.Kind;
import vn.laichau.hatangso.indicator.known.AsOf;

@Path("/api/v1/baselines/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class BaselineResource {

    private final Definitions definitions;
    private final DefinitionHistory history;
    private final ChangeDefinitions changes;
    private final MergePatch patches;
    private final Callers callers;
    private final Clock clock;

    BaselineResource(
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
    @Operation(summary = "One figure of the plan as it is read, or was as of a day or instant")
    @APIResponse(
            responseCode = "200",
            description = "The figure, as it is now with an ETag",
            content = @Content(schema = @Schema(implementation = Baseline.class)))
    public Response getBaseline(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var knownAt = AsOf.read(asOf, clock);
        return knownAt == null
                ? answer(code)
                : Response.ok(definitions.findBaseline(code, knownAt).orElseThrow(CommonProblem.NOT_FOUND::asIs))
                        .build();
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(summary = "How the figure was read, from the first version on")
    public Page<BaselineVersion> listBaselineHistory(@PathParam("code") String code) {
        return Page.whole(history.ofBaseline(baseline(code).code()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Read a figure anew: its date and what it may be held against; verdicts of past days stay")
    @APIResponse(
            responseCode = "200",
            description = "The figure, with its new ETag",
            content = @Content(schema = @Schema(implementation = Baseline.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceBaseline(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, BaselineContent content) {
        lock(code, ifMatch);
        return change(code, content);
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(summary = "Change parts of how a figure is read; verdicts of past days stay")
    @APIResponse(
            responseCode = "200",
            description = "The figure, with its new ETag",
            content = @Content(schema = @Schema(implementation = Baseline.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response changeBaseline(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = BaselineContent.class))) String patch) {
        lock(code, ifMatch);
        return change(code, patches.apply(BaselineContent.of(baseline(code)), patch, BaselineContent.class));
    }

    private void lock(String code, String ifMatch) {
        history.lock(Kind.BASELINE, code);
        ETags.requireMatch(
                ifMatch, history.version(Kind.BASELINE, baseline(code).code()));
    }

    private Response change(String code, BaselineContent content) {
        var faults = content.faults(
                definitions.listIndicators().stream().map(Indicator::code).toList());
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        changes.change(code, content, callers.get().name());
        return answer(code);
    }

    private Baseline baseline(String code) {
        return definitions.findBaseline(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Response answer(String code) {
        return Response.ok(baseline(code))
                .header("ETag", ETags.of(history.version(Kind.BASELINE, code)))
                .build();
    }
}
