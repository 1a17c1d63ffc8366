package vn.laichau.hatangso.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three calls in a thousand hours: none comes back while a test runs. */
class RatePolicyTest {

    private static final long HOUR = 3_600;

    private record Few(long calls, Duration per) implements RatesConfiguration.Rate {}

    private final RatePolicy policy = new RatePolicy("reads", new Few(3, Duration.ofHours(1_000)), 10);

    @Test
    void letsSoManyThroughAndSaysWhereTheCallerStands() {
        for (var left = 2; left >= 0; left--) {
            var state = policy.take("a");
            assertThat(state.allowed()).isTrue();
            assertThat(state.remaining()).isEqualTo(left);
            assertThat(state.resetSeconds()).isBetween((3 - left) * 333 * HOUR, (3 - left) * 334 * HOUR);
            assertThat(state.header()).isEqualTo("\"reads\";r=" + left + ";t=" + state.resetSeconds());
        }
        var refused = policy.take("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.waitSeconds()).isBetween(333 * HOUR, 334 * HOUR);
        assertThat(refused.resetSeconds()).isBetween(999 * HOUR, 1_000 * HOUR);
    }

    @Test
    void countsEachCallerApart() {
        for (var i = 0; i < 4; i++) {
            policy.take("a");
        }
        assertThat(policy.take("a").allowed()).isFalse();
        assertThat(policy.take("b").remaining()).isEqualTo(2);
    }

    @Test
    void saysItsRule() {
        assertThat(policy.header()).isEqualTo("\"reads\";q=3;w=3600000");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999999999, 1", "1000000000, 1", "1000000001, 2", "59000000001, 60"})
    void roundsUpSoThatNobodyComesEarly(long nanos, long seconds) {
        assertThat(RatePolicy.seconds(nanos)).isEqualTo(seconds);
    }
}
