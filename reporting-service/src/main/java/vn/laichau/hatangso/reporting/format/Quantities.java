package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.util.Map;

/** Values with their units: 41,5%; 80 Mb/s; 1.842 trạm. */
public final class Quantities {

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

    private Quantities() {}

    /** A unit that has no word, or none at all, leaves the bare number. */
    public static String of(BigDecimal value, String unit) {
        var number = Numbers.of(value);
        if ("PERCENT".equals(unit)) {
            return number + "%";
        }
        var word = unit == null ? null : UNITS.get(unit);
        return word == null ? number : number + " " + word;
    }
}
