package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final CircuitBreaker breaker = new CircuitBreaker(3, Duration.ofSeconds(2), nanos::get);

    @Test
    void leavesAServiceInPeaceThatFailedSeveralTimesInARow() {
        fail(2);
        assertThat(breaker.letsThrough()).isTrue();
        fail(1);
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void countsOnlyFailuresInARow() {
        fail(2);
        breaker.worked();
        fail(2);
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void letsOneCallTryAfterThePause() {
        fail(3);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.letsThrough()).isFalse();
        breaker.worked();
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void waitsAgainWhenTheTryFails() {
        fail(3);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(breaker.letsThrough()).isTrue();
        fail(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(breaker.letsThrough()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
