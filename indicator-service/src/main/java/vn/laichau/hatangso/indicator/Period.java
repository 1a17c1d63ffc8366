package vn.laichau.hatangso.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
    private static final int YEAR = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    public static Optional<Period> of(String text) {
        var form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var month = MONTHS_OF_A_YEAR;
        if (form.group(2) != null) {
            month = MONTHS_OF_A_QUARTER * Integer.parseInt(form.group(2));
        } else if (form.group(3) != null) {
            month = Integer.parseInt(form.group(3));
        }
        return Optional.of(new Period(
                text, YearMonth.of(Integer.parseInt(form.group(1)), month).atEndOfMonth()));
    }

    /** First day. */
    public LocalDate begin() {
        return YearMonth.from(end).minusMonths(months() - 1L).atDay(1);
    }

    /** Whether it is a whole year. */
    public boolean isYear() {
        return text.length() == YEAR;
    }

    private int months() {
        if (isYear()) {
            return MONTHS_OF_A_YEAR;
        }
        return text.contains("Q") ? MONTHS_OF_A_QUARTER : 1;
    }

    /** Itself and the quarters and months inside it. */
    public List<String> covered() {
        var covered = new ArrayList<>(List.of(text));
        var year = text.substring(0, YEAR);
        var months = months();
        for (int quarter = 1;
                months == MONTHS_OF_A_YEAR && quarter <= MONTHS_OF_A_YEAR / MONTHS_OF_A_QUARTER;
                quarter++) {
            covered.add(year + "-Q" + quarter);
        }
        for (int month = end.getMonthValue() - months + 1; month <= end.getMonthValue() && months > 1; month++) {
            covered.add("%s-%02d".formatted(year, month));
        }
        return covered;
    }
}
