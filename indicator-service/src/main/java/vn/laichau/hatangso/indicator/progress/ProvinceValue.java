package vn.laichau.hatangso.indicator.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A value of the whole province in one period.
 *
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param value in the indicator's unit; percent for ratios
 * @param status PROVISIONAL as soon as one figure in it is
 * @param carried operators whose last figure is older than the period and counts on, because theirs of the period is missing
 * @param recordedAt when its newest figure became known
 */
public record ProvinceValue(
        String period,
        LocalDate periodEnd,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String status,
        List<String> carried,
        OffsetDateTime recordedAt) {

    Pace.Point point() {
        return new Pace.Point(periodEnd, value);
    }
}
