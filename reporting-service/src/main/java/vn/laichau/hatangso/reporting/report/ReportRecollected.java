package vn.laichau.hatangso.reporting.report;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * A draft is written from another snapshot; fired in the transaction that does it, with a permit.
 *
 * @param before what it was told from, unpacked for whoever asks
 * @param now what it is told from, likewise
 */
public record ReportRecollected(UUID report, Supplier<ReportContent> before, Supplier<ReportContent> now) {}
