package vn.laichau.hatangso.indicator.observation;

import java.math.BigDecimal;
import java.util.UUID;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/** Other numbers for a figure. */
record FigureCorrection(BigDecimal numerator, BigDecimal denominator, BigDecimal value, String unit) {

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
                unit);
    }
}
