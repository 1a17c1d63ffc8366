package vn.laichau.hatangso.gateway.session;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a sign-in server that is away from one that said no: the first must not cost anybody a session. */
final class SignInServer {

    private SignInServer() {}

    static boolean isUnreachable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
