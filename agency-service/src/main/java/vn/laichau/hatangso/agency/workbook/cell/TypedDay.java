package vn.laichau.hatangso.agency.workbook.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day that somebody typed as text: 2027-12-31, or 31/12/2027 where only one of day and month can be the month. */
sealed interface TypedDay {

    Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    int MONTHS = 12;

    /** It means this. */
    record Exact(LocalDate day) implements TypedDay {}

    /** It means the one or the other. */
    record Ambiguous(LocalDate dayFirst, LocalDate monthFirst) implements TypedDay {}

    /** Empty for what is no day. */
    static Optional<TypedDay> of(String text) {
        try {
            if (ISO.matcher(text).matches()) {
                return Optional.of(new Exact(LocalDate.parse(text)));
            }
            return slashes(text);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<TypedDay> slashes(String text) {
        var parts = SLASHES.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var first = Integer.parseInt(parts.group(1));
        var second = Integer.parseInt(parts.group(2));
        var year = Integer.parseInt(parts.group(3));
        if (first > MONTHS) {
            return Optional.of(new Exact(LocalDate.of(year, second, first)));
        }
        if (first == second) {
            return Optional.of(new Exact(LocalDate.of(year, first, first)));
        }
        return second > MONTHS
                ? Optional.empty()
                : Optional.of(new Ambiguous(LocalDate.of(year, second, first), LocalDate.of(year, first, second)));
    }
}
