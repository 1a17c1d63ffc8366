package vn.laichau.hatangso.reporting.report;

/** What came of preparing a report. */
sealed interface DraftOutcome {

    /** Collected and frozen, not yet stored. */
    record Ready(Report draft) implements DraftOutcome {}

    /** Why there is no report. */
    enum Refused implements DraftOutcome {
        YEAR_OUT_OF_RANGE,
        CUT_OFF_IN_FUTURE,
        /** The services tell about the year of the cut-off: the report would speak of another one. */
        CUT_OFF_IN_ANOTHER_YEAR,
        /** No map of that day is known. */
        MAP_OUT_OF_RANGE,
        /** There is no such agency or territory at the cut-off. */
        SUBJECT_UNKNOWN,
        /** A letter would remind a body that owes nothing. */
        NOTHING_OWED,
        /** No service answered: there is nothing to tell. */
        NOTHING_COLLECTED
    }
}
