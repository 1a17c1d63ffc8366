package vn.laichau.hatangso.gateway.session;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** How a person's browser gets a session and gives it back. */
@ApplicationScoped
class SignInHandler {

    /** As the realm has it, to the letter: the router would take it with a slash behind it, too. */
    private static final String CALLBACK = "/login/callback";

    private static final int FOUND = 302;
    private static final int NO_CONTENT = 204;

    private final Sessions sessions;
    private final IssuerSessions issuerSessions;
    private final HttpAuthenticator signIn;
    private final ReturnCookie returns;
    private final ProblemResponses problemResponses;

    SignInHandler(
            Sessions sessions,
            IssuerSessions issuerSessions,
            HttpAuthenticator signIn,
            ReturnCookie returns,
            ProblemResponses problemResponses) {
        this.sessions = sessions;
        this.issuerSessions = issuerSessions;
        this.signIn = signIn;
        this.returns = returns;
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        router.route("/login").handler(problemResponses.readOnly(this::login));
        router.route(CALLBACK).handler(problemResponses.readOnly(this::callback));
        router.route("/logout").handler(problemResponses.postOnly(this::logout));
    }

    private void login(RoutingContext context) {
        if (!SignInAgain.isSound(context)) {
            problemResponses.refuse(context, GatewayProblem.ODD_REQUEST.asIs());
            return;
        }
        var to = ReturnPath.orHome(context.request().getParam("to"));
        sessions.of(context).subscribe().with(session -> {
            if (session instanceof Session.Person && !SignInAgain.isAskedFor(context)) {
                redirect(context, to);
            } else {
                // Or the library would take the session away from the browser: nobody is signed out by beginning to
                // sign in.
                SessionCookie.overlook(context);
                challenge(context, to);
            }
        });
    }

    private void challenge(RoutingContext context, String to) {
        signIn.getChallenge(context)
                .subscribe()
                .with(
                        challenge -> answer(context, challenge, to),
                        failure -> problemResponses.refuse(
                                context, CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5")));
    }

    private void answer(RoutingContext context, ChallengeData challenge, String to) {
        if (challenge.status == FOUND) {
            SignInAttempts.forgetOldest(context);
            returns.set(context, to);
            redirect(context, challenge.getHeaders().get(HttpHeaders.LOCATION));
        } else {
            problemResponses.refuse(context, CommonProblem.UNAUTHENTICATED.asIs());
        }
    }

    /**
     * The browser comes from the sign-in server, perhaps another site, and a strict cookie does not follow a redirect from
     * there. A page of ours that goes on by itself starts a navigation of our own.
     */
    private void callback(RoutingContext context) {
        if (!context.request().path().equals(CALLBACK)) {
            problemResponses.refuse(context, CommonProblem.NOT_FOUND.asIs());
            return;
        }
        if (SignInAgain.isEnding(context)) {
            SessionCookie.overlook(context);
        }
        sessions.of(context).subscribe().with(session -> {
            if (session instanceof Session.Person) {
                SignedInPage.send(context, returns.take(context));
            } else if (session instanceof Session.Refused refused && refused.isUnavailable()) {
                problemResponses.refuse(context, refused.problem());
            } else {
                problemResponses.refuse(context, CommonProblem.UNAUTHENTICATED.asIs());
            }
        });
    }

    /** A write like any other, with its proof: no link, picture or form of another site signs anybody out. */
    private void logout(RoutingContext context) {
        sessions.find(context).subscribe().with(session -> {
            if (session instanceof Session.Person person) {
                issuerSessions.end(person).subscribe().with(ended -> answer(context, ended));
            } else if (session instanceof Session.Refused refused && !refused.isEnded()) {
                problemResponses.refuse(context, refused.problem());
            } else {
                answer(context, true);
            }
        });
    }

    /** Who is not known to be signed out everywhere keeps the cookie, and can try again. */
    private void answer(RoutingContext context, boolean ended) {
        if (ended) {
            SessionCookie.remove(context);
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            problemResponses.refuse(context, CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5"));
        }
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
