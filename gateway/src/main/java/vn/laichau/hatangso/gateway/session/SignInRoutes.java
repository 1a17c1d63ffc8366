package vn.laichau.hatangso.gateway.session;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.problem.Refusals;

/** How a person's browser gets a session and gives it back. */
@ApplicationScoped
class SignInRoutes {

    private static final int FOUND = 302;

    private final Visits visits;
    private final HttpAuthenticator signIn;
    private final ReturnCookie returns;
    private final Refusals refusals;

    SignInRoutes(Visits visits, HttpAuthenticator signIn, ReturnCookie returns, Refusals refusals) {
        this.visits = visits;
        this.signIn = signIn;
        this.returns = returns;
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route("/login").handler(refusals.readOnly(this::login));
        router.route("/login/callback").handler(refusals.readOnly(this::callback));
        router.route("/logout").handler(refusals.readOnly(this::logout));
    }

    private void login(RoutingContext context) {
        var to = ReturnPath.orHome(context.request().getParam("to"));
        visits.of(context).subscribe().with(visit -> {
            if (visit instanceof Visit.Person) {
                redirect(context, to);
            } else {
                challenge(context, to);
            }
        });
    }

    private void challenge(RoutingContext context, String to) {
        signIn.getChallenge(context)
                .subscribe()
                .with(
                        challenge -> answer(context, challenge, to),
                        failure -> refusals.refuse(
                                context, CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5")));
    }

    private void answer(RoutingContext context, ChallengeData challenge, String to) {
        if (challenge.status == FOUND) {
            returns.set(context, to);
            redirect(context, challenge.getHeaders().get(HttpHeaders.LOCATION));
        } else {
            refusals.refuse(context, CommonProblem.UNAUTHENTICATED.asIs());
        }
    }

    /**
     * The browser comes from the sign-in server, perhaps another site, and a strict cookie does not follow a redirect from
     * there. A page of ours that goes on by itself starts a navigation of our own.
     */
    private void callback(RoutingContext context) {
        visits.of(context).subscribe().with(visit -> {
            if (visit instanceof Visit.Person) {
                SignedInPage.send(context, returns.take(context));
            } else if (visit instanceof Visit.Refused refused && refused.isUnavailable()) {
                refusals.refuse(context, refused.problem());
            } else {
                refusals.refuse(context, CommonProblem.UNAUTHENTICATED.asIs());
            }
        });
    }

    private void logout(RoutingContext context) {
        visits.of(context).subscribe().with(visit -> {
            if (visit instanceof Visit.Redirected issuer) {
                redirect(context, issuer.location());
            } else {
                SessionCookie.remove(context);
                redirect(context, "/");
            }
        });
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
