package vn.laichau.hatangso.reporting.report;

/** What came of leading a report to its next step. */
sealed interface LifeOutcome {

    record Done(ReportView report) implements LifeOutcome {}

    enum Refused implements LifeOutcome {
        NOT_FOUND,
        /** The report is not at a step that allows it. */
        STATE,
        /** A part is missing and nobody said why the report is approved nevertheless. */
        NO_REASON,
        NUMBER_TAKEN,
        /** A service does not answer whose part the draft has. */
        PART_LOST,
        /** Before the cut-off, or not yet come. */
        DAY_OF_ISSUE,
        /** No such issuing body on the day of issue. */
        ISSUER
    }
}
