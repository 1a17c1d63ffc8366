package vn.laichau.hatangso.gateway.session;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a sign-in server that is away or in trouble from one that said no: the first must not cost anybody a session. */
final class SignInFailures {

    private static final String NO = "invalid_grant";

    private SignInFailures() {}

    static boolean isUnreachable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isTrouble(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The OIDC library passes on the cause of a network failure, and where there is none it fails with a null pointer. */
    private static boolean isTrouble(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof NullPointerException
                || cause instanceof OIDCException answer
                        && !String.valueOf(answer.getMessage()).contains(NO);
    }
}
