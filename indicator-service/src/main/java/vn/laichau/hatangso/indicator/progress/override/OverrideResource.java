package vn.laichau.hatangso.indicator.progress.override;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.progress.ComputedVerdicts;
import vn.laichau.hatangso.indicator.progress.Verdict;

@Path("/api/v1/progress/overrides/{target}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Progress", description = "How far the targets are")
class OverrideResource {

    private final Overrides overrides;
    private final ComputedVerdicts verdicts;
    private final Callers callers;

    OverrideResource(Overrides overrides, ComputedVerdicts verdicts, Callers callers) {
        this.overrides = overrides;
        this.verdicts = verdicts;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(summary = "What leaders said of a target's verdict; with the ETag of what counts now, if anything does")
    @APIResponse(responseCode = "200", description = "All of them, ended ones too")
    public RestResponse<Page<VerdictOverride>> listVerdictOverrides(@PathParam("target") String target) {
        if (!verdicts.has(target)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        var internal = callers.find().filter(Caller::isStateBody).isPresent();
        var all = Page.whole(overrides.list(target));
        var answer = RestResponse.ResponseBuilder.ok(internal ? all : all.map(VerdictOverride::withoutAuthor));
        overrides.find(target).ifPresent(now -> answer.header("ETag", ETags.of(now.id())));
        return answer.build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEADER)
    @Operation(
            summary = "Say another verdict than the computed one, with the reason",
            description = "The computed verdict stays visible. If-Match is needed when an override counts already.")
    @APIResponse(
            responseCode = "200",
            description = "The override, with its ETag",
            content = @Content(schema = @Schema(implementation = VerdictOverride.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: another override counts by now")
    @APIResponse(
            responseCode = "428",
            description = "precondition-required: one counts already and If-Match is missing")
    public Response setVerdictOverride(
            @PathParam("target") String target, @HeaderParam("If-Match") String ifMatch, NewOverride override) {
        overrides.lock(target);
        var computed = computed(target);
        ETags.requireMatch(ifMatch, overrides.find(target).map(VerdictOverride::id));
        var faults = override.faults(computed);
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        overrides.replace(target, override.verdict().name(), computed.name(), override.reason(), callers.get());
        var now = overrides.find(target).orElseThrow();
        return Response.ok(now).header("ETag", ETags.of(now.id())).build();
    }

    @DELETE
    @RolesAllowed(Role.LEADER)
    @Operation(summary = "Let the computed verdict count again; what was said stays on record")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "412", description = "precondition-failed: another override counts by now")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public void endVerdictOverride(@PathParam("target") String target, @HeaderParam("If-Match") String ifMatch) {
        overrides.lock(target);
        var now = overrides.find(target).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        ETags.requireMatch(ifMatch, now.id());
        overrides.end(target, callers.get());
    }

    private Verdict computed(String target) {
        return verdicts.find(target).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
