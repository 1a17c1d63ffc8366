package vn.laichau.hatangso.reporting.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.document.trace.Comparison;
import vn.laichau.hatangso.reporting.place.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReadableReports;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** Compares reports. */
@Path("/api/v1/reports/{id}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Documents")
class ComparisonResource {

    private final ReadableReports reports;
    private final HeapPermits permits;

    ComparisonResource(ReadableReports reports, HeapPermits permits) {
        this.reports = reports;
        this.permits = permits;
    }

    /** In the order of the later report; what is no longer there comes last of its kind. */
    public record ChangeList(UUID before, UUID after, List<Comparison.Change> items) {}

    @GET
    @Operation(
            summary = "What changed from another report to this one, and why",
            description = "For those who see snapshots. NEW_DATA, REVISION, TARGET_AMENDED, TIME (the same figures on a later day),"
                            + " WITHDRAWN or PART_MISSING (a service did not answer when one of them was collected). What the"
                            + " other one does not tell of because it is of another year is left out.")
    @APIResponse(responseCode = "200", description = "The changes")
    public ChangeList compareReports(@PathParam("id") UUID id, @QueryParam("with") UUID other) {
        if (other == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(
                    "with", "missing", Text.of("Thiếu báo cáo để so sánh", "The report to compare with is missing"))));
        }
        var before = head(other);
        var after = head(id);
        try (var permit = permits.acquireForReader((long) before.snapshotBytes() + after.snapshotBytes())) {
            return new ChangeList(other, id, Comparison.of(snapshot(before), snapshot(after)));
        }
    }

    private ReportHead head(UUID id) {
        return reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private SnapshotContent snapshot(ReportHead head) {
        return reports.findContent(head).orElseThrow(ReportFiles::changed).snapshot();
    }
}
