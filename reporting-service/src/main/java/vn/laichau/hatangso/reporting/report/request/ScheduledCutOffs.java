package vn.laichau.hatangso.reporting.report.request;

import java.time.Instant;
import java.util.Optional;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** What the schedule says of the last day whose figures count. */
public interface ScheduledCutOffs {

    /** The end of that day in the report's year; empty for kinds, and for years of a review, that have none. */
    Optional<Instant> end(String plan, ReportKind kind, int year);
}
