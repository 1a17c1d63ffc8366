package vn.laichau.hatangso.reporting.document;

/** How much of a document somebody wants. */
enum Extent {
    WHOLE,
    /** Its summary, on a page of its own. */
    SUMMARY
}
