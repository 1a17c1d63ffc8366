package vn.laichau.hatangso.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Waits for a service some five seconds less long than for a silent connection and has cookies of its host alone, as in
 * production, and tells of few strangers: one start for tests that have nothing else in common.
 */
public final class ProductionTimeoutsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gateway.response-timeout", "PT2.5S",
                "quarkus.http.idle-timeout", "PT8S",
                "quarkus.oidc.portal.authentication.cookie-force-secure", "true",
                "gateway.rates.strangers.calls", "2",
                "gateway.rates.strangers.per", "PT1H");
    }
}
