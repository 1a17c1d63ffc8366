package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Three failures of two clients within ten seconds, and no fewer than answers, are too much; the pause is two seconds. */
class CircuitBreakerTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final CircuitBreaker breaker = new CircuitBreaker(limits(3, 2, WINDOW, PAUSE), nanos::get);

    static UpstreamConfiguration.Breaker limits(int failures, int clients, Duration window, Duration pause) {
        return new UpstreamConfiguration.Breaker() {

            @Override
            public int failures() {
                return failures;
            }

            @Override
            public int clients() {
                return clients;
            }

            @Override
            public Duration window() {
                return window;
            }

            @Override
            public Duration pause() {
                return pause;
            }
        };
    }

    @Test
    void leavesAServiceInPeaceThatFailsForSeveralClients() {
        fail("a", "b");
        assertThat(breaker.letsThrough()).isTrue();
        fail("a");
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void leavesItOpenToOthersHoweverOftenOneClientFails() {
        for (var time = 0; time < 100; time++) {
            fail("a");
        }
        assertThat(breaker.letsThrough()).isTrue();
        fail("b");
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void needsNoSecondClientWhereThereIsNoConnection() {
        breaker.unreached();
        breaker.unreached();
        assertThat(breaker.letsThrough()).isTrue();
        breaker.unreached();
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void countsAMissingConnectionForAnotherClient() {
        fail("a", "a");
        breaker.unreached();
        assertThat(breaker.letsThrough()).isFalse();
    }

    /** Of clients, missing connections and answers alike. */
    @Test
    void beginsEachWindowWithNothing() {
        fail("b");
        breaker.unreached();
        for (var time = 0; time < 5; time++) {
            breaker.worked();
        }
        pass(WINDOW);
        fail("a", "a", "a");
        assertThat(breaker.letsThrough()).isTrue();
        fail("b");
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void countsFailuresAgainstAnswers() {
        for (var time = 0; time < 4; time++) {
            breaker.worked();
        }
        fail("a", "b", "a");
        assertThat(breaker.letsThrough()).isTrue();
        fail("b");
        assertThat(breaker.letsThrough()).isFalse();
    }

    /** A window ends with its last nanosecond. */
    @Test
    void countsNoLongerThanAWindow() {
        fail("a", "b");
        pass(WINDOW);
        fail("a");
        pass(WINDOW.minusNanos(1));
        fail("b");
        assertThat(breaker.letsThrough()).isTrue();
        fail("b");
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void letsOneCallTryAfterThePause() {
        fail("a", "b", "a");
        pass(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.letsThrough()).isFalse();
        breaker.worked();
        assertThat(breaker.letsThrough()).isTrue();
    }

    /** It is asked again as ever, and what was before does not count any more. */
    @Test
    void beginsAnewWhenTheTryWorks() {
        fail("a", "b", "a");
        pass(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        breaker.worked();
        fail("a", "b");
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void waitsAgainWhenTheTryFails() {
        fail("a", "b", "a");
        pass(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        fail("a");
        pass(PAUSE.dividedBy(2));
        assertThat(breaker.letsThrough()).isFalse();
    }

    /** A pause lasts to its last nanosecond, and begins with the last failure. */
    @Test
    void pausesFromTheLastFailureOn() {
        fail("a", "b", "a");
        pass(PAUSE.minusNanos(1));
        assertThat(breaker.letsThrough()).isFalse();
        fail("a");
        pass(Duration.ofNanos(1));
        assertThat(breaker.letsThrough()).isFalse();
        pass(PAUSE.minusNanos(2));
        assertThat(breaker.letsThrough()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void letsAnotherCallTryWhenTheFirstDoesNotComeBack() {
        fail("a", "b", "a");
        pass(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        pass(PAUSE.minusNanos(1));
        assertThat(breaker.letsThrough()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(breaker.letsThrough()).isTrue();
    }

    private void fail(String... clients) {
        for (var client : clients) {
            breaker.failed(client);
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
