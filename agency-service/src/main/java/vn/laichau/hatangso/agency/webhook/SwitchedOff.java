package vn.laichau.hatangso.agency.webhook;

/** Why nothing is sent to a receiver any more. */
enum SwitchedOff {
    /** It took nothing for three days. */
    FAILING,
    /** It answered 410. */
    GONE
}
