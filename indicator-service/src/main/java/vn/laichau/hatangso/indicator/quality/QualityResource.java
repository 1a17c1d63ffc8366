package vn.laichau.hatangso.indicator.quality;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.cache.AsOf;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "Where figures contradict each other")
class QualityResource {

    /** Seconds; all figures are looked at. */
    private static final int LONGEST_RUN = 300;

    private final Findings findings;
    private final QualityRun checks;
    private final Callers callers;
    private final CurrentActor actor;
    private final Clock clock;

    QualityResource(Findings findings, QualityRun checks, Callers callers, CurrentActor actor, Clock clock) {
        this.findings = findings;
        this.checks = checks;
        this.callers = callers;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Path("/quality-findings")
    @PermitAll
    @Transactional
    @Operation(
            summary = "What the rules find in figures",
            description =
                    "Findings in the plan's own figures are public as the plan is; those in what was measured are for"
                            + " State bodies. asOf, a day or an instant: those that stood then, with what had been noted of them."
                            + " Each has a last day, by the severity of its rule, and the organisation that answers for it:"
                            + " the operator of the figure, or the coordinator where none is named, until it is handed over;"
                            + " who is asked reads it. state=MENDED: those that are found no more.")
    public Page<Finding> listQualityFindings(
            @QueryParam("check") String check,
            @QueryParam("kind") String kind,
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("period") String period,
            @QueryParam("acknowledged") Boolean acknowledged,
            @QueryParam("state") FindingState state,
            @QueryParam("owner") String owner,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("asOf") String asOf,
            @BeanParam PageQuery page) {
        var filter =
                new Findings.Filter(check, kind, indicator, territory, period, acknowledged, state, owner, overdue);
        var knownAt = AsOf.readOrNow(asOf, clock);
        var internal = isInternal();
        var reader = reader(asOf);
        var rows = findings.list(filter, internal, reader, knownAt, page.afterNumber(), page.limit() + 1);
        return page.of(rows, Findings::position, () -> findings.count(filter, internal, reader, knownAt));
    }

    @GET
    @Path("/quality-findings/{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "One finding that stands, or stood as of a day or instant")
    public Finding getQualityFinding(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        return findings.find(id, isInternal(), reader(asOf), AsOf.readOrNow(asOf, clock))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/quality-findings/{id}/history")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary = "What was done with a finding, the oldest first",
            description =
                    "With what was done with findings of the same cause that it took the place of. Whoever is asked"
                            + " reads what it was asked itself, and what it answered.")
    public Page<FindingStep> listQualityFindingHistory(@PathParam("id") String id) {
        return Page.whole(findings.steps(id, isInternal(), actor.get()).orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    @POST
    @Path("/quality-findings/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER})
    @Transactional
    @Operation(
            summary = "Answer a finding",
            description = "By the organisation that answers for it. What is mended is found no more by itself.")
    @Extension(name = "x-conflict", value = "finding-state")
    public Finding answerQualityFinding(
            @PathParam("id") String id, @HeaderParam("If-Match") Revision seen, Answer answer) {
        return findings.answer(id, seen, answer, actor.get()).orThrow().seenBy(isInternal(), actor.get());
    }

    @POST
    @Path("/quality-findings/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "Return an answer to a finding, for a reason")
    @Extension(name = "x-conflict", value = "finding-state")
    public Finding returnQualityFinding(
            @PathParam("id") String id, @HeaderParam("If-Match") Revision seen, ReturnedAnswer answer) {
        return findings.returnAnswer(id, seen, answer, actor.get()).orThrow();
    }

    @POST
    @Path("/quality-findings/{id}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Ask another organisation about a finding",
            description = "It reads the finding from then on and answers; who was asked before does not any more.")
    @Extension(name = "x-conflict", value = "finding-state")
    public Finding assignQualityFinding(
            @PathParam("id") String id, @HeaderParam("If-Match") Revision seen, Handover handover) {
        return findings.handOver(id, seen, handover, actor.get()).orThrow();
    }

    @PUT
    @Path("/quality-findings/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Note that a finding was looked at and what came of it",
            description = "A later note replaces the one before, which stays known as of its days.")
    @Extension(name = "x-conflict", value = "finding-state")
    public Finding acknowledgeQualityFinding(
            @PathParam("id") String id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return findings.acknowledge(id, seen, reason, actor.get()).orThrow();
    }

    private boolean isInternal() {
        return callers.find().map(Caller::isStateBody).orElse(false);
    }

    /** Nobody does anything in the past. */
    private Actor reader(String asOf) {
        var reader = actor.orNobody();
        return asOf == null
                ? reader
                : new Actor(reader.organisation(), reader.account(), Set.of(), reader.at(), reader.successors());
    }

    @POST
    @Path("/quality-runs")
    @RolesAllowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_RUN)
    @Operation(summary = "Hold all current figures against the rules now")
    public Run runQualityRules() {
        return new Run(checks.runAll());
    }

    /** How many findings about measured figures there are now. */
    public record Run(int findings) {}
}
