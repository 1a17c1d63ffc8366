package vn.laichau.hatangso.gateway.testing;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that a test reaches, and an access log that it can read. */
public final class LowLimitsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("connection.trusted-proxies", "127.0.0.0/29"),
                entry("connection.most-of-one-address", "20"),
                entry("gateway.rates.reads.calls", "5"),
                entry("gateway.rates.reads.per", "PT1H"),
                entry("gateway.rates.submissions.calls", "3"),
                entry("gateway.rates.submissions.per", "PT1H"),
                entry("gateway.rates.address.calls", "100"),
                entry("gateway.rates.address.per", "PT1H"),
                entry("gateway.breaker.failures", "3"),
                entry("gateway.breaker.pause", "PT1S"),
                entry("quarkus.log.category.access.level", "INFO"));
    }
}
