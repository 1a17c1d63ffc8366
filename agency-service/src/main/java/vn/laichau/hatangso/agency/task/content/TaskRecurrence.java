package vn.laichau.hatangso.agency.task.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** How often a task is to be done: a recurring one has an occurrence for each period. */
public enum TaskRecurrence {
    ONCE,
    YEARLY,
    QUARTERLY,
    MONTHLY,
    /** As long as the plan runs: it is never done, only reported on. */
    CONTINUOUS;

    /** The period that holds the day, as {@code 2026}, {@code 2026-Q1} or {@code 2026-03}; empty of what does not recur. */
    public Optional<String> periodOf(LocalDate day) {
        return switch (this) {
            case YEARLY -> Optional.of("%d".formatted(day.getYear()));
            case QUARTERLY -> Optional.of("%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
            case MONTHLY -> Optional.of("%d-%02d".formatted(day.getYear(), day.getMonthValue()));
            case ONCE, CONTINUOUS -> Optional.empty();
        };
    }

    /** Whether a period is one of those that it has; null stands for none. */
    public boolean hasPeriod(String period) {
        return switch (this) {
            case YEARLY -> period != null && period.matches("\\d{4}");
            case QUARTERLY -> period != null && period.contains("-Q");
            case MONTHLY -> period != null && period.matches("\\d{4}-\\d{2}");
            case ONCE, CONTINUOUS -> period == null;
        };
    }

    /**
     * When the occurrence of the day's period is due.
     *
     * @param first the last day of one occurrence, from which those of other periods follow; null when none is set
     */
    public LocalDate dueOf(LocalDate day, LocalDate first) {
        if (first == null) {
            return null;
        }
        return switch (this) {
            case YEARLY -> first.plusYears((long) day.getYear() - first.getYear());
            case QUARTERLY ->
                first.plus(IsoFields.QUARTER_YEARS.between(quarter(first), quarter(day)), IsoFields.QUARTER_YEARS);
            case MONTHLY -> first.plusMonths(ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1)));
            case ONCE, CONTINUOUS -> first;
        };
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
