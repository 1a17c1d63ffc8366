package vn.laichau.hatangso.indicator.quality;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.entry.EnteredText;
import vn.laichau.hatangso.indicator.known.AsOf;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "Where figures contradict each other")
class QualityResource {

    /** Seconds; all figures are looked at. */
    private static final int LONGEST_RUN = 300;

    private final Findings findings;
    private final FigureChecks checks;
    private final Callers callers;
    private final Clock clock;

    QualityResource(Findings findings, FigureChecks checks, Callers callers, Clock clock) {
        this.findings = findings;
        this.checks = checks;
        this.callers = callers;
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
                            + " State bodies. asOf, a day or an instant: those that stood then, with what had been noted of them.")
    public Page<Finding> listQualityFindings(
            @QueryParam("check") String check,
            @QueryParam("kind") String kind,
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("period") String period,
            @QueryParam("acknowledged") Boolean acknowledged,
            @QueryParam("asOf") String asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var internal = callers.find().map(Caller::isStateBody).orElse(false);
        var filter = new Findings.Filter(check, kind, indicator, territory, period, acknowledged);
        var knownAt = AsOf.readOrNow(asOf, clock);
        var rows = findings.list(filter, internal, knownAt, Cursor.numberOf(cursor), size + 1);
        return Page.of(rows, size, Findings::position).counted(count, () -> findings.count(filter, internal, knownAt));
    }

    @GET
    @Path("/quality-findings/{id}")
    @PermitAll
    @Transactional
    @Operation(
            summary =
                    "One finding that stands, or stood as of a day or instant; with the ETag of the note on it, if there is one")
    @APIResponse(
            responseCode = "200",
            description = "The finding",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    public Response getQualityFinding(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        var internal = callers.find().map(Caller::isStateBody).orElse(false);
        return answer(
                findings.find(id, internal, AsOf.readOrNow(asOf, clock)).orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    @PUT
    @Path("/quality-findings/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Note that a finding was looked at and what came of it",
            description =
                    "A later note replaces the one before, which stays known as of its days; If-Match is needed then.")
    @APIResponse(
            responseCode = "200",
            description = "The finding, with the ETag of its note",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: another note stands by now")
    @APIResponse(
            responseCode = "428",
            description = "precondition-required: a note stands already and If-Match is missing")
    public Response acknowledgeQualityFinding(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note note) {
        if (note.note() == null || note.note().isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu ghi chú", "The note is missing");
        }
        var faults = note.faults();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        findings.lockNote(id);
        var now = OffsetDateTime.now(clock);
        var finding = findings.find(id, true, now).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        ETags.requireMatch(ifMatch, finding.noteVersion());
        findings.note(id, note.note(), callers.get(), now);
        return answer(findings.find(id, true, now).orElseThrow());
    }

    private static Response answer(Finding finding) {
        var answer = Response.ok(finding);
        finding.noteVersion().ifPresent(version -> answer.header("ETag", ETags.of(version)));
        return answer.build();
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

    /** What a coordinator says of a finding. */
    public record Note(String note) {

        List<FieldError> faults() {
            var faults = new ArrayList<FieldError>();
            EnteredText.check(faults, "/note", note);
            return faults;
        }
    }

    /** How many findings about measured figures there are now. */
    public record Run(int findings) {}
}
