package vn.laichau.hatangso.indicator.quality;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a rule said from some time on.
 *
 * @param knownFrom null for the first version, which came with the system
 */
record QualityRuleVersion(
        long version,
        @Json Text statement,
        BigDecimal lower,
        BigDecimal upper,
        boolean inForce,
        OffsetDateTime knownFrom,
        String changedBy) {

    QualityRuleVersion withoutAuthor() {
        return new QualityRuleVersion(version, statement, lower, upper, inForce, knownFrom, null);
    }
}
