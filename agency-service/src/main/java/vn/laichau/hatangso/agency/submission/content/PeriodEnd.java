package vn.laichau.hatangso.agency.submission.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last day of a year, a quarter or a month ({@code 2026}, {@code 2026-Q1}, {@code 2026-03}). */
final class PeriodEnd {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int DECEMBER = 12;

    private PeriodEnd() {}

    /** Empty for what is no period. */
    static Optional<LocalDate> of(String period) {
        var form = FORM.matcher(period == null ? "" : period);
        if (!form.matches()) {
            return Optional.empty();
        }
        var month = DECEMBER;
        if (form.group(2) != null) {
            month = MONTHS_OF_A_QUARTER * Integer.parseInt(form.group(2));
        } else if (form.group(3) != null) {
            month = Integer.parseInt(form.group(3));
        }
        return Optional.of(YearMonth.of(Integer.parseInt(form.group(1)), month).atEndOfMonth());
    }
}
