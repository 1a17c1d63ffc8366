package vn.laichau.hatangso.indicator.series.aggregation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What one operator (or, with an empty code, all of them together) reached in one unit in one period, summed from the facts
 * of the unit's parts.
 *
 * @param indicator its number
 * @param unit number of the territory
 * @param endedOn day after the operator's last; null while it exists
 * @param alone of a union: what this operator alone covers
 * @param finished every figure in it is final
 * @param restated its facts are of units of another map
 * @param origins codes of those units
 * @param reported how many parts have a figure
 * @param expected how many parts of that level had to have one
 * @param carried operators that count in it with an earlier period
 * @param obstructed the indicator has no value but the unit's own, and there is none
 * @param united a union computed from villages
 */
public record TerritoryFigure(
        int indicator,
        int unit,
        String period,
        LocalDate periodEnd,
        String operator,
        LocalDate endedOn,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        BigDecimal alone,
        boolean finished,
        OffsetDateTime recordedAt,
        boolean restated,
        List<String> origins,
        int reported,
        int expected,
        List<String> carried,
        boolean obstructed,
        boolean united) {

    boolean speaksOfAll() {
        return operator.isEmpty();
    }

    /** Whether it counts in a period of which it is the last figure known: in its own, in another while its operator exists. */
    boolean countsIn(String anyPeriod, LocalDate itsEnd) {
        return endedOn == null || endedOn.isAfter(itsEnd) || period.equals(anyPeriod);
    }

    /** The figure of one operator, read as if there were no other. */
    public TerritoryFigure asIfOfAll() {
        return new TerritoryFigure(
                indicator,
                unit,
                period,
                periodEnd,
                "",
                endedOn,
                numerator,
                denominator,
                value,
                alone,
                finished,
                recordedAt,
                restated,
                origins,
                reported,
                expected,
                carried,
                obstructed,
                false);
    }
}
