package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/** What a client is told of a call that failed, by what failed and by whether the service may have acted on it. */
class UpstreamFailureTest {

    private static final ProblemType AWAY = CommonProblem.UNAVAILABLE;
    private static final ProblemType BROKEN = CommonProblem.BAD_GATEWAY;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), AWAY, true),
                Arguments.of(new SSLHandshakeException("not who it should be"), AWAY, true),
                Arguments.of(new NoRouteToHostException(), AWAY, false),
                Arguments.of(new UnknownHostException(), AWAY, false),
                Arguments.of(new TimeoutException(), AWAY, true),
                Arguments.of(new IOException("outer", new SocketException()), AWAY, false),
                Arguments.of(new HttpClosedException("closed"), AWAY, false),
                Arguments.of(new SocketException("reset"), AWAY, false),
                Arguments.of(new RuntimeException(new SocketException()), BROKEN, false),
                Arguments.of(new IOException("broken"), BROKEN, false),
                Arguments.of(new IllegalArgumentException("invalid version"), BROKEN, false),
                Arguments.of(new ConnectionPoolTooBusyException("busy"), GatewayProblem.OVERLOADED, false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isToldByWhatIsKnownOfIt(Throwable failure, ProblemType untouched, boolean momentary) {
        var upstream = UpstreamTest.upstream(() -> 0);
        assertThat(upstream.problem(failure, false, "a").type()).isEqualTo(untouched);
        assertThat(UpstreamTest.upstream(() -> 0).problem(failure, true, "a").type())
                .isEqualTo(BROKEN);
        assertThat(UpstreamFailure.isMomentary(failure)).isEqualTo(momentary);
        assertThat(UpstreamFailure.isClosed(failure))
                .isEqualTo(failure instanceof HttpClosedException || failure instanceof SocketException);
        // A pool of ours that is full says nothing against the service.
        assertThat(UpstreamTest.refused(upstream, vn.laichau.hatangso.gateway.allowlist.Priority.READS, "a"))
                .isEqualTo(untouched == GatewayProblem.OVERLOADED ? null : AWAY);
    }
}
