package vn.laichau.hatangso.indicator.progress.override;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.progress.CurrentVerdicts;

@Path("/api/v1/progress/overrides/{target}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Progress", description = "How far the targets are")
class OverrideResource {

    private final Overrides overrides;
    private final OverrideVerdict overriding;
    private final CurrentVerdicts verdicts;
    private final CurrentActor actor;
    private final Callers callers;

    OverrideResource(
            Overrides overrides,
            OverrideVerdict overriding,
            CurrentVerdicts verdicts,
            CurrentActor actor,
            Callers callers) {
        this.overriding = overriding;
        this.actor = actor;
        this.overrides = overrides;
        this.verdicts = verdicts;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(summary = "What leaders said of a target's verdict; with the ETag of what counts now, if anything does")
    @APIResponse(responseCode = "200", description = "All of them, ended ones too")
    @Extension(name = "x-headers", value = "ETag")
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
    public VerdictOverride setVerdictOverride(
            @PathParam("target") String target,
            @HeaderParam("If-Match") @Parameter(description = "The override's ETag; needed when one counts already")
                    Revision seen,
            NewOverride override) {
        return overriding.set(target, seen, override, actor.get()).orThrow();
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEADER)
    @Operation(summary = "Let the computed verdict count again; what was said stays on record")
    public VerdictOverride withdrawVerdictOverride(
            @PathParam("target") String target, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return overriding.withdraw(target, seen, reason, actor.get()).orThrow();
    }
}
