package vn.laichau.hatangso.indicator.export;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.indicator.series.aggregation.Percent;

/**
 * One figure as a table shows it.
 *
 * Public because Jdbi makes it from rows.
 *
 * @param operator null when it speaks of all
 */
record FigureRow(
        String indicator,
        String indicatorName,
        String territory,
        String territoryName,
        String period,
        String operator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String unit,
        String status,
        String source,
        String sourceRef,
        String sourceItem,
        OffsetDateTime recordedAt) {

    boolean isInvented() {
        return "DEMONSTRATION".equals(source);
    }

    /** In the indicator's unit: the value, or the share in percent, cut off and never rounded up. */
    BigDecimal amount() {
        return value != null ? value : Percent.of(numerator, denominator);
    }
}
