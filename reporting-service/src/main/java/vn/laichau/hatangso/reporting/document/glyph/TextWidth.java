package vn.laichau.hatangso.reporting.document.glyph;

/** How wide a bold text in Times New Roman is, near enough for the rules under it. */
public final class TextWidth {

    private static final double CAPITAL = 0.71;
    private static final double SMALL = 0.52;
    private static final double OTHER = 0.28;
    private static final double RULE_SHARE = 0.42;

    private TextWidth() {}

    /** In twentieths of a point. */
    public static int of(String text, int points) {
        var ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
        return (int) (ems * points * 20);
    }

    /** How long the rule under a name or a summary is: a third to a half of its longest row (Appendix I, II.2 and II.5). */
    public static int ofRule(String text, int points, int column) {
        var longest = text.lines().mapToInt(row -> of(row, points)).max().orElse(0);
        return (int) (RULE_SHARE * Math.min(longest, column));
    }

    private static double ems(int character) {
        if (Character.isUpperCase(character)) {
            return CAPITAL;
        }
        return Character.isLetterOrDigit(character) ? SMALL : OTHER;
    }
}
