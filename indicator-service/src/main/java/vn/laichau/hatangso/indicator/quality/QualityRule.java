package vn.laichau.hatangso.indicator.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A rule that figures are held against.
 *
 * @param indicator the one it is for; null for every one that it can apply to
 * @param statement the rule in words
 * @param lower bound; what it means depends on the kind
 * @param upper bound
 * @param inForce false while figures are not held against it
 */
record QualityRule(
        String code,
        QualityRuleKind kind,
        String indicator,
        @Json Text statement,
        BigDecimal lower,
        BigDecimal upper,
        boolean inForce,
        @JsonIgnore long version)
        implements Revisioned {

    @Override
    public long revision() {
        return version;
    }
}
