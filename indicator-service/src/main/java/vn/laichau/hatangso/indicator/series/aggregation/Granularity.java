package vn.laichau.hatangso.indicator.series.aggregation;

import java.time.LocalDate;
import java.util.stream.IntStream;

/** How long the periods of a series are. */
public enum Granularity {
    YEAR(12),
    QUARTER(3),
    MONTH(1),
    /** Each figure in the period it was recorded for. */
    RECORDED(0);

    private final int months;

    Granularity(int months) {
        this.months = months;
    }

    /** Of a period as it is written: {@code 2025}, {@code 2025-Q1}, {@code 2025-03}. */
    static Granularity of(String period) {
        if (period.length() == 4) {
            return YEAR;
        }
        return period.charAt(5) == 'Q' ? QUARTER : MONTH;
    }

    /** Of a period as it is written, by the code list of SDMX: A, Q or M. */
    public static String frequency(String period) {
        return switch (of(period)) {
            case YEAR -> "A";
            case QUARTER -> "Q";
            case MONTH, RECORDED -> "M";
        };
    }

    boolean isFinerThan(Granularity other) {
        return months < other.months;
    }

    /** How many periods of a finer granularity the one of this has that a day lies in; those that begin before the end, if there is one. */
    int partsOf(Granularity finer, LocalDate day, LocalDate end) {
        var first = endOf(day).plusDays(1).minusMonths(months);
        return (int) IntStream.range(0, months / finer.months)
                .mapToObj(part -> first.plusMonths((long) part * finer.months))
                .filter(begin -> end == null || begin.isBefore(end))
                .count();
    }

    /** The period of this granularity that a day lies in, as it is written. */
    String periodOf(LocalDate day) {
        return switch (this) {
            case YEAR -> Integer.toString(day.getYear());
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
            case MONTH, RECORDED -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
        };
    }

    /** Last day of that period. */
    LocalDate endOf(LocalDate day) {
        var lastMonth = ((day.getMonthValue() - 1) / months + 1) * months;
        return LocalDate.of(day.getYear(), lastMonth, 1).plusMonths(1).minusDays(1);
    }
}
