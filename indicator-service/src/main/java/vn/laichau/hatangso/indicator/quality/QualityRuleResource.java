package vn.laichau.hatangso.indicator.quality;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.patch.MergePatch;

@Path("/api/v1/quality-rules")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Quality", description = "Where figures contradict each other")
class QualityRuleResource {

    private final QualityRules rules;
    private final MergePatch patches;
    private final CurrentActor actor;
    private final Callers callers;

    QualityRuleResource(QualityRules rules, MergePatch patches, CurrentActor actor, Callers callers) {
        this.rules = rules;
        this.patches = patches;
        this.actor = actor;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(summary = "The rules that measured figures are held against, those not in force too")
    public Page<QualityRule> listQualityRules() {
        return Page.whole(rules.list());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One rule; its ETag is needed to change it")
    public QualityRule getQualityRule(@PathParam("code") String code) {
        return rules.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/{code}/history")
    @PermitAll
    @Operation(summary = "What a rule said, from the first version on; who changed it is told to State bodies")
    public Page<QualityRuleVersion> listQualityRuleHistory(@PathParam("code") String code) {
        var all = Page.whole(rules.history(getQualityRule(code).code()));
        return callers.find().filter(Caller::isStateBody).isPresent()
                ? all
                : all.map(QualityRuleVersion::withoutAuthor);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Change the bounds of a rule, with its words, or whether it is in force",
            description =
                    "Figures are held against it from the next import or run on; what a rule found ends when it is"
                            + " no longer in force.")
    public QualityRule changeQualityRule(
            @PathParam("code") String code,
            @HeaderParam("If-Match") Revision seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = QualityRuleContent.class)))
                    String patch) {
        return rules.change(code, seen, patches.applying(patch, QualityRuleContent.class), actor.get())
                .orThrow();
    }
}
