package vn.laichau.hatangso.indicator.table;

/** Texts in the cells of a table. */
public final class Cells {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Cells() {}

    /** A text that a spreadsheet would run is shown as text; numbers do not pass here and keep their sign. */
    public static String harmless(String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
