package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.definition.TargetVersions.TargetVersion;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement;
import vn.laichau.hatangso.indicator.definition.judgement.Judgements;
import vn.laichau.hatangso.indicator.definition.judgement.NewJudgement;

@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class TargetResource {

    private final Definitions definitions;
    private final TargetVersions versions;
    private final EditDefinitions changes;
    private final Judgements judgements;
    private final CurrentActor actor;
    private final Callers callers;
    private final IdempotentCreation creation;
    private final AnswerCache answers;
    private final PlanSettings settings;
    private final Clock clock;

    TargetResource(
            Definitions definitions,
            TargetVersions versions,
            EditDefinitions changes,
            Judgements judgements,
            CurrentActor actor,
            Callers callers,
            IdempotentCreation creation,
            AnswerCache answers,
            PlanSettings settings,
            Clock clock) {
        this.definitions = definitions;
        this.versions = versions;
        this.changes = changes;
        this.judgements = judgements;
        this.actor = actor;
        this.callers = callers;
        this.creation = creation;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Targets in the version in force today, or that was in force as of a day",
            description =
                    "As it was known at the instant asOf, or at the end of that day. Of the configured plan unless another is"
                            + " named.")
    @APIResponse(responseCode = "200", description = "All targets")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<Page<Target>> listTargets(
            @QueryParam("plan") String plan,
            @QueryParam("indicator") String indicator,
            @QueryParam("asOf") String asOf,
            @QueryParam("count") boolean count) {
        var knownAt = AsOf.read(asOf, clock);
        var day = definitions.dayOf(knownAt);
        return answers.list(
                Arrays.asList("targets", plan, indicator, day, knownAt),
                count,
                () -> definitions.listTargets(plan == null ? settings.code() : plan, indicator, day, knownAt));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            summary =
                    "One target in the version in force today, or that was in force as of a day; its ETag is needed to change it")
    public Target getTarget(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return definitions.findTarget(code, AsOf.read(asOf, clock)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/{code}/versions")
    @PermitAll
    @Operation(
            summary = "The values that decisions gave the target, from the plan's own on",
            description = "asOf, a day or an instant: those that were known then.")
    public Page<TargetVersion> listTargetVersions(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Page.whole(versions.list(getTarget(code, null).code(), AsOf.readOrNow(asOf, clock)));
    }

    @POST
    @Path("/{code}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Operation(
            summary = "Enter what a decision makes of the target",
            description = "The version before ends the day before; verdicts of days before this was known stay.")
    @APIResponseSchema(
            value = Versions.class,
            responseCode = "201",
            responseDescription = "All versions, with the target's new ETag")
    @Extension(name = "x-headers", value = "ETag")
    public Response createTargetVersion(
            @PathParam("code") String code,
            @HeaderParam("If-Match") Revision seen,
            @HeaderParam("Idempotency-Key") String key,
            NewTargetVersion version) {
        return creation.once(key, "POST /targets/" + code + "/versions", version, () -> {
            var changed = changes.addVersion(code, seen, version, actor.get()).orThrow();
            return new Created(new Versions(versions.list(code)), null, changed.entityTag());
        });
    }

    /** All versions of a target. */
    public record Versions(List<TargetVersion> items) {}

    @GET
    @Path("/{code}/judgements")
    @PermitAll
    @Operation(
            summary = "What people said of a target that no number decides; authors by name for State bodies",
            description = "asOf, a day or an instant: what had been said then.")
    public Page<Judgement> listJudgements(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var all = Page.whole(judgements.list(getTarget(code, null).code(), AsOf.readOrNow(asOf, clock)));
        return callers.find().filter(Caller::isStateBody).isPresent() ? all : all.map(Judgement::withoutAuthor);
    }

    @POST
    @Path("/{code}/judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Judge a qualitative target, with evidence; what was said before stays")
    @APIResponseSchema(value = Judgement.class, responseCode = "201", responseDescription = "The judgement")
    public Response createJudgement(
            @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, NewJudgement judgement) {
        return creation.once(key, "POST /targets/" + code + "/judgements", judgement, () -> {
            var target = getTarget(code, null);
            return new Created(judgements.add(target, judgement, actor.get()).orThrow(), null, null);
        });
    }
}
