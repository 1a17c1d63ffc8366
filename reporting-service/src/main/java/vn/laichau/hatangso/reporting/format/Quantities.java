package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Values with their units: 41,5%; 80 Mb/s; 1.842 trạm. No line ends between a number and a sign. */
public final class Quantities {

    /** A space at which no line ends. */
    static final String BOND = "\u00a0";

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("MBIT_PER_SECOND", "Mb/s"),
            Map.entry("GBIT_PER_SECOND", "Gb/s"),
            Map.entry("KM", "km"),
            Map.entry("HOUSEHOLD", "hộ"),
            Map.entry("PERSON", "người"),
            Map.entry("VILLAGE", "thôn, bản"),
            Map.entry("ENTERPRISE", "doanh nghiệp"),
            Map.entry("STATION", "trạm"),
            Map.entry("SUBSCRIPTION", "thuê bao"),
            Map.entry("CONNECTION", "kết nối"),
            Map.entry("POINT", "điểm"),
            Map.entry("VND", "đồng"));

    /** Units that are signs; whole words may stand on the next line of a narrow column. */
    private static final Set<String> SIGNS = Set.of("MBIT_PER_SECOND", "GBIT_PER_SECOND", "KM", "VND");

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

    /** A unit that has no word, or none at all, leaves the bare number. */
    public static String of(BigDecimal value, String unit) {
        return written(Numbers.shown(value, null), unit);
    }

    /** With all of its decimals. */
    static String written(BigDecimal shown, String unit) {
        var number = Numbers.written(shown);
        if ("PERCENT".equals(unit)) {
            return number + "%";
        }
        var word = unit == null ? null : UNITS.get(unit);
        return word == null ? number : number + before(unit) + word;
    }
}
