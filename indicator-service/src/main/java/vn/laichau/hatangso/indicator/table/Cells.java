package vn.laichau.hatangso.indicator.table;

import java.util.regex.Pattern;

/** Texts in the cells of a table. */
public final class Cells {

    /** Spreadsheets drop what is not seen in front, and read the wide signs of East Asia as the narrow ones. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\t\r\n].*", Pattern.DOTALL);

    private Cells() {}

    /** A text that a spreadsheet would run is shown as text; numbers do not pass here and keep their sign. */
    public static String harmless(String text) {
        if (text == null) {
            return "";
        }
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
