package vn.laichau.hatangso.gateway.upstream;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** Tells a service that cannot be reached, so that the same call is worth repeating, from one that answered wrongly. */
public final class UpstreamFailure {

    private UpstreamFailure() {}

    /** No connection: refused, unknown, or not in time. Nothing of the call was sent. */
    static boolean isUnreached(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof TimeoutException
                || failure instanceof SSLHandshakeException
                || failure.getCause() instanceof SocketException && failure instanceof IOException;
    }

    /** What is wrong with its certificate, or with the handshake. */
    static Optional<String> untrusted(Throwable failure) {
        return failure instanceof SSLHandshakeException
                ? Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .reduce((outer, inner) -> inner)
                        .map(Throwable::getMessage)
                : Optional.empty();
    }

    /** All connections are in use. */
    static boolean isOurs(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException;
    }

    /**
     * No connection, and the next try may have one at once: another copy of the service takes what one refuses, a server whose
     * certificate is being renewed soon has it, and the time for a connection also passes while the gateway itself stands still.
     */
    public static boolean isMomentary(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof SSLHandshakeException
                || failure instanceof TimeoutException;
    }

    /** Closed before an answer, as a kept connection is that the service gave up at the same moment. */
    public static boolean isClosed(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof SocketException;
    }
}
