package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Tells a service that cannot be reached, so that the same call is worth repeating, from one that answered wrongly. */
final class UpstreamFailure {

    private static final String RETRY_SECONDS = "2";

    private UpstreamFailure() {}

    static ProblemException problem(Throwable failure) {
        return isUnreached(failure)
                ? CommonProblem.UNAVAILABLE.asIs().with("Retry-After", RETRY_SECONDS)
                : CommonProblem.BAD_GATEWAY.asIs();
    }

    /** No connection: refused, unknown, not in time, or none free. Nothing of the call was sent. */
    private static boolean isUnreached(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException
                || failure instanceof java.net.ConnectException
                || failure instanceof java.net.NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof TimeoutException
                || failure.getCause() instanceof SocketException && failure instanceof java.io.IOException;
    }
}
