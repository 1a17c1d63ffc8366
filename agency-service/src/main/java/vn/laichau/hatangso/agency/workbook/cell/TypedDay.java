package vn.laichau.hatangso.agency.workbook.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** A day that somebody typed as text: 2027-12-31, or 31/12/2027 where only one of day and month can be the month. */
final class TypedDay {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int MONTHS = 12;

    private TypedDay() {}

    /** The days that it can mean: none, one, or two between which nobody can tell. */
    static List<LocalDate> of(String text) {
        try {
            if (ISO.matcher(text).matches()) {
                return List.of(LocalDate.parse(text));
            }
            return slashes(text);
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }

    private static List<LocalDate> slashes(String text) {
        var parts = SLASHES.matcher(text);
        if (!parts.matches()) {
            return List.of();
        }
        var first = Integer.parseInt(parts.group(1));
        var second = Integer.parseInt(parts.group(2));
        var year = Integer.parseInt(parts.group(3));
        if (first > MONTHS) {
            return List.of(LocalDate.of(year, second, first));
        }
        if (first == second) {
            return List.of(LocalDate.of(year, first, first));
        }
        return second > MONTHS
                ? List.of()
                : List.of(LocalDate.of(year, second, first), LocalDate.of(year, first, second));
    }
}
