package vn.laichau.hatangso.reporting.report;

import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/**
 * Everything a document is made from. Equal kind, year and hash give equal documents.
 *
 * @param snapshotSha256 hash of {@code snapshot}
 */
public record ReportContent(ReportKind kind, int year, String snapshotSha256, SnapshotContent snapshot) {

    static ReportContent of(Report report) {
        var snapshot = report.snapshot();
        return new ReportContent(report.kind(), report.year(), snapshot.sha256(), snapshot.content());
    }
}
