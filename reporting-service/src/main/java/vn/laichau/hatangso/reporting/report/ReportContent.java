package vn.laichau.hatangso.reporting.report;

import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** Everything a document is made from: equal contents give equal documents. */
public record ReportContent(ReportHead head, SnapshotContent snapshot) {}
