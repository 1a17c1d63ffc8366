package vn.laichau.hatangso.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * A sign-in beside a session that goes on: to step up, or to change what one signs in with. The session stays until the sign-in
 * server has answered; then the new one takes its place.
 */
final class SignInAgain {

    private static final String MAX_AGE = "max_age";
    private static final String ACTION = "kc_action";

    /** What people may change of their own account at the sign-in server. */
    private static final Set<String> ACTIONS =
            Set.of("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register", "CONFIGURE_RECOVERY_AUTHN_CODES");

    private SignInAgain() {}

    /** Whether the sign-in server would be asked for nothing but what the portal has reason to ask. */
    static boolean isSound(RoutingContext context) {
        return context.queryParam(MAX_AGE).stream().allMatch("0"::equals)
                && context.queryParam(ACTION).stream().allMatch(ACTIONS::contains);
    }

    static boolean isAskedFor(RoutingContext context) {
        return !context.queryParam(MAX_AGE).isEmpty()
                || !context.queryParam(ACTION).isEmpty();
    }

    /** Whether this is the answer to a sign-in that this browser began: its cookie has the state as the end of its name. */
    static boolean isEnding(RoutingContext context) {
        var state = context.request().getParam("state");
        return state != null
                && !state.isEmpty()
                && context.request().cookies().stream()
                        .map(Cookie::getName)
                        .anyMatch(name -> name.startsWith("q_auth_") && name.endsWith("_" + state));
    }
}
