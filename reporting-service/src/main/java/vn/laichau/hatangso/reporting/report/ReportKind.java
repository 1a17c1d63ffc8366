package vn.laichau.hatangso.reporting.report;

/** The reports the plan asks for. */
public enum ReportKind {
    /** Every year, from the DIC to the Provincial People's Committee (plan, P2.IV.1). */
    ANNUAL
}
