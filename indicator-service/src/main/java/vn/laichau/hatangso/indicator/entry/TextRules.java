package vn.laichau.hatangso.indicator.entry;

/** Texts that people enter about figures and what they measure. */
public final class TextRules {

    /** In characters; no sentence of the plan comes near it. */
    public static final int LONGEST = 20_000;

    /** Of names, and of whatever else stands in lists. */
    public static final int LONGEST_LINE = 1_000;

    private TextRules() {}
}
