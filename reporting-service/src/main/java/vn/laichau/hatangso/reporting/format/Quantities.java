package vn.laichau.hatangso.reporting.format;

import java.util.Set;
import java.util.regex.Pattern;

/** Values with their units: 41,5%; 80 Mb/s; 1.842 trạm. No line ends between a number and a sign. */
public final class Quantities {

    /** A space at which no line ends. */
    static final String BOND = "\u00a0";

    /** Units that are signs; whole words may stand on the next line of a narrow column. */
    private static final Set<String> SIGNS = Set.of(
            "MBIT_PER_SECOND",
            "GBIT_PER_SECOND",
            "KM",
            "VND",
            "VND_MILLION",
            "VND_BILLION",
            "PERCENTAGE_POINT",
            "PERCENTAGE_POINT_BRIEF");

    /** Where other services, the plan and people write a space before such a sign. */
    private static final Pattern LOOSE =
            Pattern.compile("(?<=\\d) (?=%|điểm %|(?:Mb/s|Gb/s|km|đồng|VND)(?!\\p{L}))|(?<=\\d[ \u00a0]điểm) (?=%)");

    private Quantities() {}

    /** What parts a number from the word of its unit. */
    static String before(String unit) {
        return SIGNS.contains(unit) ? BOND : " ";
    }

    /** A text of others, with its numbers bound to such signs. */
    public static String bound(String text) {
        return LOOSE.matcher(text).replaceAll(BOND);
    }
}
