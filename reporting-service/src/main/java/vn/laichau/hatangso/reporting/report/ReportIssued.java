package vn.laichau.hatangso.reporting.report;

import java.util.UUID;

/** A document was issued; told in the transaction that issues it. */
public record ReportIssued(UUID report) {}
