package vn.laichau.hatangso.agency.work.progress;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * How much of a commitment was reached, as its table holds it.
 *
 * @param commitment code among those of the task
 * @param value in the commitment's unit
 */
@Embeddable
record Reached(String organisation, String commitment, BigDecimal value) {

    static Reached of(String organisation, NewUpdate.Reached reported) {
        return new Reached(organisation, reported.commitment(), reported.value());
    }
}
