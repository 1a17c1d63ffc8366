package vn.laichau.hatangso.reporting.report;

import java.util.UUID;

/** A document was issued; fired in the transaction that issues it. */
public record ReportIssued(UUID report) {}
