package vn.laichau.hatangso.reporting.entry;

/** Texts that people enter for a report. */
public final class TextRules {

    private TextRules() {}

    /** Spaces, signs and characters of no width say nothing. */
    public static boolean saysSomething(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
