package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.gateway.allowlist.Priority.EXPORTS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.HEAVY;
import static vn.laichau.hatangso.gateway.allowlist.Priority.READS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.SUBMISSIONS;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.allowlist.Priority;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/** A service with two places, of which a client may take one; it is left in peace for a second after one failure. */
class UpstreamTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Upstream upstream = upstream(nanos::get);

    static Upstream upstream(java.util.function.LongSupplier nanos) {
        return new Upstream(
                null,
                "http://localhost",
                new Upstream.Times(1, 1),
                new Permits(Map.of(SUBMISSIONS, 2, READS, 1, HEAVY, 1, EXPORTS, 1)),
                new ClientPermits(Map.of(SUBMISSIONS, 1, READS, 1, HEAVY, 1, EXPORTS, 1)),
                new CircuitBreaker(
                        CircuitBreakerTest.limits(1, 1, Duration.ofSeconds(10), Duration.ofSeconds(1)), nanos),
                new UpstreamProblems(ServiceLabel.AGENCY));
    }

    @Test
    void takesNoPlaceForACallThatIsRefusedInAPause() {
        upstream.late("a");
        assertThat(refused(SUBMISSIONS, "a")).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(refused(SUBMISSIONS, "a")).isEqualTo(CommonProblem.UNAVAILABLE);

        upstream.answered();
        assertThat(refused(SUBMISSIONS, "a")).isNull();
        assertThat(refused(SUBMISSIONS, "b")).isNull();
    }

    @Test
    void doesNotSpendTheTryAfterAPauseOnACallThatFindsNoPlace() {
        assertThat(refused(READS, "a")).isNull();
        upstream.late("a");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(refused(SUBMISSIONS, "a")).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        assertThat(refused(READS, "b")).isEqualTo(GatewayProblem.OVERLOADED);
        assertThat(refused(SUBMISSIONS, "b")).isNull();
        upstream.release(SUBMISSIONS, "b");
        assertThat(refused(SUBMISSIONS, "b")).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void givesPlacesBackToWhoTookThem() {
        assertThat(refused(READS, "a")).isNull();
        assertThat(refused(SUBMISSIONS, "a")).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        assertThat(refused(READS, "b")).isEqualTo(GatewayProblem.OVERLOADED);
        upstream.release(READS, "a");
        assertThat(refused(READS, "b")).isNull();
        assertThat(refused(SUBMISSIONS, "a")).isNull();
        assertThat(refused(SUBMISSIONS, "c")).isEqualTo(GatewayProblem.OVERLOADED);
    }

    @Test
    void isLeftInPeaceAfterALateAnswer() {
        assertThat(upstream.late("a").type()).isEqualTo(CommonProblem.GATEWAY_TIMEOUT);
        assertThat(refused(READS, "a")).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(upstream.overloaded().type()).isEqualTo(GatewayProblem.OVERLOADED);
    }

    /** The kind of problem, or null for a call that goes out. */
    private Object refused(Priority priority, String client) {
        return refused(upstream, priority, client);
    }

    static Object refused(Upstream upstream, Priority priority, String client) {
        return upstream.acquire(priority, client)
                .map(problem -> (Object) problem.type())
                .orElse(null);
    }
}
