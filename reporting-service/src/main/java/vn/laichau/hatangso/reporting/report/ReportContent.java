package vn.laichau.hatangso.reporting.report;

import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** Everything a document is made from: equal contents give equal documents. */
public record ReportContent(ReportHead head, SnapshotContent snapshot, Outline outline, Edition edition) {

    public ReportContent(ReportHead head, SnapshotContent snapshot, Outline outline) {
        this(head, snapshot, outline, Edition.INTERNAL);
    }

    /** By the outline that its kind has from the suite. */
    public ReportContent(ReportHead head, SnapshotContent snapshot) {
        this(head, snapshot, DefaultOutlines.of(head.scope().kind()).outline());
    }

    public ReportContent by(Outline other) {
        return new ReportContent(head, snapshot, other, edition);
    }
}
