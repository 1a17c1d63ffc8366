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

    /** A pause lasts to its last nanosecond, and begins with the last failure. */
    @Test
    void pausesFromTheLastFailureOn() {
        var pause = Duration.ofSeconds(2).toNanos();
        fail(3);
        nanos.addAndGet(pause - 1);
        assertThat(breaker.letsThrough()).isFalse();
        fail(1);
        nanos.addAndGet(1);
        assertThat(breaker.letsThrough()).isFalse();
        nanos.addAndGet(pause - 2);
        assertThat(breaker.letsThrough()).isFalse();
        nanos.addAndGet(1);
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void letsAnotherCallTryWhenTheFirstDoesNotComeBack() {
        fail(3);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(breaker.letsThrough()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        assertThat(breaker.letsThrough()).isFalse();
        nanos.addAndGet(1);
        assertThat(breaker.letsThrough()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
