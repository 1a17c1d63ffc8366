package vn.laichau.hatangso.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/** Finds out whose request it is. Never answers the request itself: a script must not be sent to a sign-in page. */
@ApplicationScoped
public class Sessions {

    private final IdentityProviderManager identities;
    private final IssuerSessions issuerSessions;
    private final CsrfTokens csrfTokens;
    private final SessionConfiguration configuration;
    private final String portal;

    Sessions(
            IdentityProviderManager identities,
            IssuerSessions issuerSessions,
            CsrfTokens csrfTokens,
            SessionConfiguration configuration,
            @ConfigProperty(name = "quarkus.oidc.portal.client-id") String portal) {
        this.portal = portal;
        this.identities = identities;
        this.issuerSessions = issuerSessions;
        this.csrfTokens = csrfTokens;
        this.configuration = configuration;
    }

    /** The session of an API call: also refused when a person's write does not prove that it comes from the portal. */
    public Uni<Session> find(RoutingContext context) {
        return of(context)
                .map(session -> session instanceof Session.Person person
                                && !csrfTokens.allow(context.request(), person.claims())
                        ? new Session.Refused(GatewayProblem.CSRF_TOKEN_MISSING.asIs())
                        : session);
    }

    /** Asks the sign-in server anew whether sessions live: here one that was ended counts no more from now on. */
    public void forget() {
        issuerSessions.forget();
    }

    /** The session; failures are sessions too, as {@link Session.Refused}. */
    Uni<Session> of(RoutingContext context) {
        // The framework would answer a failed authentication by itself, with a redirect or without words.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        return Uni.createFrom()
                .deferred(() -> QuarkusHttpUser.getSecurityIdentity(context, identities))
                .map(identity -> session(context, identity))
                .onFailure()
                .recoverWithItem(failure -> refusal(context, failure))
                .chain(session -> session instanceof Session.Person person
                        ? admitted(context, person)
                        : Uni.createFrom().item(session))
                .invoke(session -> context.put(Session.class.getName(), session));
    }

    private Uni<Session> admitted(RoutingContext context, Session.Person person) {
        if (person.isForTrying() && !configuration.demonstrationAccounts()) {
            return Uni.createFrom().item(new Session.Refused(CommonProblem.FORBIDDEN.asIs()));
        }
        return issuerSessions.isAlive(person).map(alive -> alive ? person : ended(context));
    }

    /** A token that the portal was given for a person is of use with that person's session alone. */
    private Session session(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return bringsToken(context) ? new Session.Refused(unauthenticated()) : new Session.Anonymous();
        }
        var claims = (JsonWebToken) identity.getPrincipal();
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        if (identity.getCredential(IdTokenCredential.class) != null) {
            return new Session.Person(token, claims, identity.getRoles());
        }
        return portal.equals(claims.getClaim("azp"))
                ? new Session.Refused(unauthenticated())
                : new Session.Program(token, claims);
    }

    private static Session refusal(RoutingContext context, Throwable failure) {
        if (bringsToken(context)) {
            return new Session.Refused(unauthenticated());
        }
        if (SignInFailures.isUnreachable(failure)) {
            return new Session.Refused(CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5"));
        }
        return ended(context);
    }

    private static Session ended(RoutingContext context) {
        SessionCookie.remove(context);
        return new Session.Refused(CommonProblem.SESSION_ENDED.asIs());
    }

    private static boolean bringsToken(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static ProblemException unauthenticated() {
        return CommonProblem.UNAUTHENTICATED.asIs().with("WWW-Authenticate", "Bearer");
    }
}
