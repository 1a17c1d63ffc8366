package vn.laichau.hatangso.reporting.report.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.Concerned;
import vn.laichau.hatangso.reporting.report.Relation;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;
import vn.laichau.hatangso.reporting.report.stored.ReportCommands;
import vn.laichau.hatangso.reporting.report.stored.ReportView;
import vn.laichau.hatangso.reporting.report.stored.StoredReports;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;

/** Asks for reports. What is collected for them needs a permit until it is stored. */
@Path(ReportView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COORDINATOR)
@Tag(name = "Reports")
class ReportRequestResource {

    private static final String REPORTS = "POST /reports";

    private final PrepareReport preparing;
    private final HeapPermits permits;
    private final Snapshots snapshots;
    private final StoredReports reports;
    private final ReadableReports readable;
    private final ReportCommands commands;
    private final CurrentActor actors;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;
    private final ObjectMapper mapper;

    ReportRequestResource(
            PrepareReport preparing,
            HeapPermits permits,
            Snapshots snapshots,
            StoredReports reports,
            ReadableReports readable,
            ReportCommands commands,
            CurrentActor actors,
            IdempotentRequests requests,
            IdempotentCreation answers,
            ObjectMapper mapper) {
        this.preparing = preparing;
        this.permits = permits;
        this.snapshots = snapshots;
        this.reports = reports;
        this.readable = readable;
        this.commands = commands;
        this.actors = actors;
        this.requests = requests;
        this.answers = answers;
        this.mapper = mapper;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for a report",
            description =
                    "For coordinators. Collects from all services, freezes what they knew at the cut-off and keeps a"
                            + " draft. A service that does not answer is named in `missingParts`; nothing is estimated in its place."
                            + " Without `cutOff` it is the end of the day that the schedule sets, once that is over; otherwise this"
                            + " moment, or for a past year the end of its data window (14 December; of obligations, of the year).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewReport.class)), required = true)
    @APIResponse(
            responseCode = "200",
            description = "The letter to that body that tells of the same day and is on its way already",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "The draft")
    @Extension(name = "x-headers", value = "Location")
    public Response createReport(@Parameter(required = true) @HeaderParam("Idempotency-Key") String key, byte[] body) {
        var asked = NewReport.read(body, mapper);
        var replay = requests.replay(key, REPORTS, body);
        if (replay.isPresent()) {
            return replay.get();
        }
        var request = preparing.check(asked);
        try (var permit = permits.acquireForCollection(snapshots.usualBytes())) {
            var draft = preparing.draft(request);
            return requests.once(key, REPORTS, body, () -> store(draft, asked));
        }
    }

    /** A letter of that day to that body may be on its way already. */
    private StoredAnswer store(Report draft, NewReport asked) {
        concern(draft, asked.replaces(), Relation.REPLACES, "/replaces");
        concern(draft, asked.supplements(), Relation.SUPPLEMENTS, "/supplements");
        var stored = draft;
        if (draft.scope().kind() == ReportKind.REMINDER) {
            stored = reports.addLetters(List.of(draft)).get(0);
        } else {
            reports.add(draft);
        }
        var view = ReportView.of(stored, actors.get());
        return answers.of(stored == draft ? 201 : 200, view, ReportView.PATH + "/" + view.key(), view.entityTag());
    }

    /** Says in it which issued document it replaces or supplements. */
    private void concern(Report draft, UUID other, Relation relation, String pointer) {
        if (other != null) {
            if (relation == Relation.SUPPLEMENTS && !hasFinalValues(draft)) {
                throw PrepareReport.invalid(pointer, ReportingErrorCode.NO_FINAL_VALUES);
            }
            draft.concern(reports.issued(other)
                    .filter(former -> former.hasEquivalent(draft, successorOf(former, draft)))
                    .map(former -> Concerned.of(former, relation, List.of(), null))
                    .orElseThrow(() -> PrepareReport.invalid(pointer, ReportingErrorCode.NOT_EQUIVALENT)));
        }
    }

    /** As the draft knows it; the issuer itself while it stands. */
    private static String successorOf(Report former, Report draft) {
        return draft.snapshot()
                .content()
                .agency()
                .map(agency -> agency.successors().get(former.issuer()))
                .orElse(former.issuer());
    }

    private static boolean hasFinalValues(Report draft) {
        return draft.snapshot().content().published().indicator().stream()
                .flatMap(known -> known.yearFigures().stream())
                .anyMatch(figure -> figure.year() == draft.scope().year());
    }

    @POST
    @Path("/{id}/collection")
    @Operation(
            summary = "Collects the data of a draft again, as of the same cut-off",
            description =
                    "For coordinators. The draft is told from the new snapshot; the one before is kept. A paragraph"
                            + " that was worded goes back to the generated wording where that is another one now. Where a service"
                            + " does not answer whose part the draft has, the draft stays as it is. A correction or a withdrawal keeps"
                            + " the snapshot of the document that it is about.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public ReportView collectReportData(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        var head = readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        // What was worded is held against both snapshots.
        try (var permit = permits.acquireForCollection(2L * head.snapshotBytes())) {
            var snapshot = preparing.collect(head.scope(), head.cutOff());
            return commands.recollect(id, snapshot, seen).orThrow();
        }
    }
}
