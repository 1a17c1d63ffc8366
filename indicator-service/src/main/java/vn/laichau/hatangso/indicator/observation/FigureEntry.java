package vn.laichau.hatangso.indicator.observation;

import java.math.BigDecimal;
import java.util.UUID;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/**
 * A figure and its place.
 *
 * @param status ESTIMATE for what the whole year is expected to come to; left out, the figure is provisional
 */
record FigureEntry(
        String indicator,
        String territory,
        String period,
        String operator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String unit,
        String status) {

    NewObservation figure() {
        return new NewObservation(
                UUID.randomUUID().toString(),
                indicator,
                territory,
                period,
                operator,
                numerator,
                denominator,
                value,
                unit,
                status);
    }
}
