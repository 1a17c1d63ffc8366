package vn.laichau.hatangso.agency.arrival;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who tried. A request may be refused before anybody asks for its caller (too large, of a wrong type); then the token is
 * looked at afterwards, when the answer is out and nothing waits for it.
 */
@ApplicationScoped
class AttemptSender {

    private final HttpAuthenticator authenticator;

    AttemptSender(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    void whenKnown(RoutingContext context, Arrival arrival, Runnable then) {
        if (arrival.organisation() != null) {
            then.run();
            return;
        }
        identity(context)
                .subscribe()
                .with(
                        identity -> {
                            identify(arrival, identity);
                            then.run();
                        },
                        badToken -> then.run());
    }

    private Uni<SecurityIdentity> identity(RoutingContext context) {
        Uni<SecurityIdentity> asked = context.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        return asked != null ? asked : authenticator.attemptAuthentication(context);
    }

    private static void identify(Arrival arrival, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            arrival.identify(token.getClaim("org_id"), arrival.sha256());
        }
    }
}
