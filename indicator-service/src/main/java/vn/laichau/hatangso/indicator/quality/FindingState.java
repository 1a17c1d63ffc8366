package vn.laichau.hatangso.indicator.quality;

/** What became of a finding. */
enum FindingState {
    OPEN,
    /** Found in other figures before, and raised again by new ones. */
    REOPENED,
    /** Whoever is asked said what there is to say. */
    ANSWERED,
    /** The coordinator asks for another answer. */
    RETURNED,
    /** A coordinator noted what came of it. */
    ACCEPTED,
    /** The figures changed, and it is not found in them any more. */
    MENDED
}
