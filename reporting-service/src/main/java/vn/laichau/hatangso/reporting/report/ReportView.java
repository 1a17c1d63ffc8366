package vn.laichau.hatangso.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * A report on the wire.
 *
 * @param cutOff nothing recorded later is in the report
 * @param snapshotSha256 hash of the exact bytes of {@code snapshot}
 * @param missingParts the services that did not answer when the report was asked for
 * @param snapshot canonical JSON; only where one report is read
 */
record ReportView(
        UUID id,
        ReportKind kind,
        int year,
        ReportState state,
        OffsetDateTime cutOff,
        OffsetDateTime requestedAt,
        String snapshotSha256,
        List<Part> missingParts,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String snapshot,
        @JsonIgnore long version) {

    static ReportView of(Report report) {
        return of(report, null);
    }

    static ReportView withSnapshot(Report report) {
        return of(report, report.snapshot().canonicalJson());
    }

    private static ReportView of(Report report, String canonicalJson) {
        var snapshot = report.snapshot();
        return new ReportView(
                report.id(),
                report.kind(),
                report.year(),
                report.state(),
                VietnamTime.of(snapshot.cutOff()),
                VietnamTime.of(report.requestedAt()),
                snapshot.sha256(),
                snapshot.missingParts(),
                canonicalJson,
                report.version());
    }
}
