package vn.laichau.hatangso.gateway.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** Tells the portal who is signed in; that nobody is, or not any more, is an answer and not an error. */
@ApplicationScoped
class MeHandler {

    private final Sessions sessions;
    private final CsrfTokens csrfTokens;
    private final ProblemResponses problemResponses;
    private final ObjectMapper mapper;

    MeHandler(Sessions sessions, CsrfTokens csrfTokens, ProblemResponses problemResponses, ObjectMapper mapper) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.problemResponses = problemResponses;
        this.mapper = mapper;
    }

    void routes(@Observes Router router) {
        router.route("/me").handler(problemResponses.readOnly(this::tell));
    }

    private void tell(RoutingContext context) {
        sessions.of(context).subscribe().with(session -> {
            if (session instanceof Session.Refused refused && refused.isUnavailable()) {
                problemResponses.refuse(context, refused.problem());
            } else {
                send(context, me(session));
            }
        });
    }

    private Me me(Session session) {
        return session instanceof Session.Person person ? Me.of(person, csrfTokens.of(person.claims())) : Me.NOBODY;
    }

    private void send(RoutingContext context, Me me) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(StoredJson.text(mapper, me));
    }
}
