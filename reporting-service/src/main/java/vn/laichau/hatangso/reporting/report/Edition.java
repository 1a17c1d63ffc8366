package vn.laichau.hatangso.reporting.report;

/** For whom the files of a document are (docs/adr/0079). */
public enum Edition {
    /** Whole, as it was signed: for State bodies. */
    INTERNAL,
    /** What everybody may read of it. */
    PUBLIC
}
