package vn.laichau.hatangso.indicator.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What one operator (or, with an empty code, all of them together) reached in the whole province in one period.
 *
 * Public because Jdbi makes it from rows.
 *
 * @param finished every figure in it is final
 */
public record OperatorFigure(
        String indicator,
        String period,
        LocalDate periodEnd,
        String operator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        boolean finished,
        OffsetDateTime recordedAt) {

    boolean speaksOfAll() {
        return operator.isEmpty();
    }
}
