package vn.laichau.hatangso.reporting.report;

import java.util.UUID;

/** A document has a new public edition; fired in the transaction that publishes it. */
public record ReportPublished(UUID report) {}
