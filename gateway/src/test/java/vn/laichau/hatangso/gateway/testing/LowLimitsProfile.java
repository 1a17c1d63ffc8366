package vn.laichau.hatangso.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that a test reaches, and an access log that it can read. */
public final class LowLimitsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "connection.trusted-proxies", "127.0.0.0/8",
                "gateway.rates.reads.calls", "5",
                "gateway.rates.reads.per", "PT1H",
                "gateway.rates.submissions.calls", "3",
                "gateway.rates.submissions.per", "PT1H",
                "gateway.rates.address.calls", "100",
                "gateway.rates.address.per", "PT1H",
                "gateway.breaker.failures", "3",
                "gateway.breaker.pause", "PT1S",
                "quarkus.log.category.access.level", "INFO");
    }
}
