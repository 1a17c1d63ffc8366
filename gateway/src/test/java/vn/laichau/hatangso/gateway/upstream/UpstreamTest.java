package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.gateway.allowlist.Priority.EXPORTS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.HEAVY;
import static vn.laichau.hatangso.gateway.allowlist.Priority.READS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.SUBMISSIONS;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;
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

    static Stream<Arguments> told() {
        var problems = new UpstreamProblems(ServiceLabel.REPORTING);
        var soon = Map.of("Retry-After", "2");
        return Stream.of(
                Arguments.of(
                        problems.overloaded(),
                        "Phần báo cáo đang quá tải.",
                        "The part for reports is overloaded.",
                        soon),
                Arguments.of(
                        problems.tooManyAtOnce(),
                        "Bạn đang có quá nhiều yêu cầu cùng lúc.",
                        "Too many of your calls are under way at the same time.",
                        soon),
                Arguments.of(
                        problems.unreached(),
                        "Phần báo cáo tạm thời không sẵn sàng.",
                        "The part for reports is not available for the moment.",
                        soon),
                // Whether it was done is not known: nobody is asked to do it again at once.
                Arguments.of(
                        problems.late(),
                        "Phần báo cáo trả lời quá chậm.",
                        "The part for reports answered too late.",
                        Map.of()),
                Arguments.of(
                        problems.brokenOff(),
                        "Phần báo cáo không trả lời trọn vẹn.",
                        "The part for reports did not answer properly.",
                        Map.of()));
    }

    @ParameterizedTest
    @MethodSource("told")
    void saysWhichServiceItWasAndWhenToAskAgain(
            ProblemException problem, String vi, String en, Map<String, String> headers) {
        assertThat(problem.detail()).isEqualTo(Text.of(vi, en));
        assertThat(problem.headers()).isEqualTo(headers);
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
