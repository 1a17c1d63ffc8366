package vn.laichau.hatangso.indicator.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the plan promises, in the version in force.
 *
 * @param indicator code of the indicator it sets
 * @param clause of the plan
 * @param quote the plan's sentence
 * @param corrected the sentence without scanning errors, where it has some
 * @param en English rendering of it
 * @param value what has to be reached; null when judged
 * @param unit of the value, for an increase not the indicator's own; null when judged
 * @param due last day on which it may be reached
 * @param decidedBy number of the decision that set the value, or the plan's code
 * @param decidedOn day of that decision; null for the plan's own value
 * @param inForceFrom first day of this version; null for the plan's own value
 * @param version counts its changes; null in what was known before, which is not there to be changed
 */
public record Target(
        String code,
        String indicator,
        String clause,
        String quote,
        String corrected,
        String en,
        Comparator comparator,
        BigDecimal value,
        String unit,
        LocalDate due,
        String decidedBy,
        LocalDate decidedOn,
        LocalDate inForceFrom,
        @JsonIgnore Long version)
        implements Versioned {

    private static final int YEARS_OF_A_PERIOD = 5;

    /** Last year of the five-year period in which it is due, by which plans are settled: 2025 also for what is due in 2024. */
    public int milestone() {
        return (due.getYear() + YEARS_OF_A_PERIOD - 1) / YEARS_OF_A_PERIOD * YEARS_OF_A_PERIOD;
    }

    /** When a value meets a target. */
    public enum Comparator {
        AT_LEAST,
        EXACTLY,
        BELOW,
        INCREASE_BY_AT_LEAST,
        JUDGED;

        /** Whether {@code value} meets {@code target}. "Below 5 %" is not met by 5.0 %. */
        public boolean isMet(BigDecimal value, BigDecimal target) {
            return switch (this) {
                case AT_LEAST, INCREASE_BY_AT_LEAST -> value.compareTo(target) >= 0;
                case EXACTLY -> value.compareTo(target) == 0;
                case BELOW -> value.compareTo(target) < 0;
                case JUDGED -> false;
            };
        }
    }
}
