package vn.laichau.hatangso.reporting.document.conformance;

/**
 * Where a rule is broken.
 *
 * @param place for people; "–" for what should be there and is not
 * @param what stands there, and how it looks; empty for what is not there
 */
record Found(String place, String what) {

    static final Found NOTHING = new Found("–", "");
}
