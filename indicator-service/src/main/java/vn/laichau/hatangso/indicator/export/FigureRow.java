package vn.laichau.hatangso.indicator.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;

/**
 * One figure as a table shows it.
 *
 * Public because Jdbi makes it from rows.
 *
 * @param operator null when it speaks of all
 */
public record FigureRow(
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

    /** Decimals of a percentage; enough that 99.9999 % is not 100 %. */
    private static final int SCALE = 4;

    boolean isInvented() {
        return "DEMONSTRATION".equals(source);
    }

    /** In the indicator's unit: the value, or the share in percent, cut off and never rounded up. */
    BigDecimal amount() {
        return value != null ? value : numerator.movePointRight(2).divide(denominator, SCALE, RoundingMode.DOWN);
    }
}
