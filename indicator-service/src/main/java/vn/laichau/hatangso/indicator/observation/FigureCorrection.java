package vn.laichau.hatangso.indicator.observation;

import java.math.BigDecimal;
import java.util.UUID;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/**
 * Other numbers for a figure.
 *
 * @param status PROVISIONAL for what was counted in the place of an estimate; left out, it stays what it is
 */
record FigureCorrection(BigDecimal numerator, BigDecimal denominator, BigDecimal value, String unit, String status) {

    NewObservation of(Observation place) {
        return new NewObservation(
                UUID.randomUUID().toString(),
                place.indicator(),
                place.territory(),
                place.period(),
                place.operator(),
                numerator,
                denominator,
                value,
                unit,
                status == null ? place.status() : status);
    }
}
