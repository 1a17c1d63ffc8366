package vn.laichau.hatangso.agency.inspection;

import java.util.regex.Pattern;

/** A formula of a cell or a name. */
final class Formula {

    /** Texts and names of sheets: what stands in them is not carried out. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'");

    /** A program is asked (DDE), or called, or an address is fetched. */
    private static final Pattern ACTIVE = Pattern.compile(
            "\\||\\b(?:CALL|EXEC|REGISTER|REGISTER\\.ID|WEBSERVICE|IMAGE|DDE|SQL\\.REQUEST|RTD|FOPEN|RUN)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private Formula() {}

    static boolean isActive(String formula) {
        return ACTIVE.matcher(QUOTED.matcher(formula).replaceAll("q")).find();
    }
}
