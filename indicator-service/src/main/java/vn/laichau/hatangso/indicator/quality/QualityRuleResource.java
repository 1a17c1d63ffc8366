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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.change.MergePatch;

@Path("/api/v1/quality-rules")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Quality", description = "Where figures contradict each other")
class QualityRuleResource {

    private final QualityRules rules;
    private final MergePatch patches;
    private final Callers callers;

    QualityRuleResource(QualityRules rules, MergePatch patches, Callers callers) {
        this.rules = rules;
        this.patches = patches;
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
    @Operation(summary = "One rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule, with an ETag",
            content = @Content(schema = @Schema(implementation = QualityRule.class)))
    public Response getQualityRule(@PathParam("code") String code) {
        return answer(code);
    }

    @GET
    @Path("/{code}/history")
    @PermitAll
    @Operation(summary = "What a rule said, from the first version on; who changed it is told to State bodies")
    public Page<RuleVersion> listQualityRuleHistory(@PathParam("code") String code) {
        var all = Page.whole(rules.history(rule(code).code()));
        return callers.find().filter(Caller::isStateBody).isPresent() ? all : all.map(RuleVersion::withoutAuthor);
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
    @APIResponse(
            responseCode = "200",
            description = "The rule, with its new ETag",
            content = @Content(schema = @Schema(implementation = QualityRule.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response changeQualityRule(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RuleContent.class))) String patch) {
        var rule = rule(code);
        ETags.requireMatch(ifMatch, rule.version());
        var content = patches.apply(RuleContent.of(rule), patch, RuleContent.class);
        var faults = content.faults(rule);
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        if (!rules.change(rule, content, callers.get().name())) {
            throw CommonProblem.PRECONDITION_FAILED.asIs();
        }
        return answer(code);
    }

    private QualityRule rule(String code) {
        return rules.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Response answer(String code) {
        var rule = rule(code);
        return Response.ok(rule).header("ETag", ETags.of(rule.version())).build();
    }
}
