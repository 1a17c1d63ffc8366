package vn.laichau.hatangso.indicator.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time a figure speaks of: a year, a quarter or a month ({@code 2025}, {@code 2025-Q1}, {@code 2025-03}).
 *
 * @param text as written
 * @param end last day
 */
public record Period(String text, LocalDate end) {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    public static Optional<Period> of(String text) {
        var form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var month = 12;
        if (form.group(2) != null) {
            month = 3 * Integer.parseInt(form.group(2));
        } else if (form.group(3) != null) {
            month = Integer.parseInt(form.group(3));
        }
        return Optional.of(new Period(
                text, YearMonth.of(Integer.parseInt(form.group(1)), month).atEndOfMonth()));
    }
}
