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
     * Refused: another copy of the service may take the same call at once, and nothing of it was sent. So does a server in the moment
     * in which its certificate is renewed.
     */
    public static boolean isRefused(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof SSLHandshakeException;
    }

    /** Closed before an answer, as a kept connection is that the service gave up at the same moment. */
    public static boolean isClosed(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof SocketException;
    }
}
