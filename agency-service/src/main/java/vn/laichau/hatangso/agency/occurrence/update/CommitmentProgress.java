package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * How much of a commitment was reached, as its table holds it.
 *
 * @param commitment code among those of the task
 * @param value in the commitment's unit
 */
@Embeddable
record CommitmentProgress(String organisation, String commitment, BigDecimal value) {

    static CommitmentProgress of(String organisation, NewUpdate.Reached reported) {
        return new CommitmentProgress(organisation, reported.commitment(), reported.value());
    }
}
