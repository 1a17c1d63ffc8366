package vn.laichau.hatangso.reporting.notice;

import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * A notice whose turn it is.
 *
 * @param report null where nobody has begun it; then {@code plan}, {@code kind} and {@code year} say which
 * @param day by which the report was to be sent; null unless it is overdue
 */
record Notice(UUID id, UUID report, Notices.About about, LocalDate day, String plan, ReportKind kind, Integer year) {}
