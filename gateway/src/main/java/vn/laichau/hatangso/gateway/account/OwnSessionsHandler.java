package vn.laichau.hatangso.gateway.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;
import vn.laichau.hatangso.gateway.session.Session;
import vn.laichau.hatangso.gateway.session.Sessions;

/** Where the person who asks is signed in; each of these sessions, or all but the present one, can be ended. */
@ApplicationScoped
class OwnSessionsHandler {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final int NO_CONTENT = 204;

    private final Sessions sessions;
    private final IssuerAccount account;
    private final ProblemResponses problemResponses;
    private final ObjectMapper mapper;

    OwnSessionsHandler(
            Sessions sessions, IssuerAccount account, ProblemResponses problemResponses, ObjectMapper mapper) {
        this.sessions = sessions;
        this.account = account;
        this.problemResponses = problemResponses;
        this.mapper = mapper;
    }

    private record Listed(List<OwnSession> items) {}

    void routes(@Observes Router router) {
        router.route("/me/sessions")
                .handler(problemResponses.only(this::all, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE));
        router.route("/me/sessions/:id").handler(problemResponses.only(this::one, HttpMethod.DELETE));
    }

    private void all(RoutingContext context) {
        if (context.request().method() == HttpMethod.DELETE) {
            answer(
                    context,
                    person -> account.endOthers(person).invoke(sessions::forget).map(ended -> ""));
        } else {
            answer(context, person -> account.sessions(person).map(own -> StoredJson.text(mapper, new Listed(own))));
        }
    }

    private void one(RoutingContext context) {
        var id = context.pathParam("id");
        if (ID.matcher(id).matches()) {
            answer(
                    context,
                    person -> account.end(person, id).invoke(sessions::forget).map(ended -> ""));
        } else {
            problemResponses.refuse(context, CommonProblem.NOT_FOUND.asIs());
        }
    }

    /** For a person alone, whose writes prove that they come from the portal; nobody in particular has no sessions. */
    private void answer(RoutingContext context, Function<Session.Person, Uni<String>> work) {
        sessions.find(context)
                .chain(session -> session instanceof Session.Person person
                        ? work.apply(person)
                        : Uni.createFrom().failure(refusal(session)))
                .subscribe()
                .with(body -> send(context, body), failure -> refuse(context, failure));
    }

    private static ProblemException refusal(Session session) {
        return session instanceof Session.Refused refused
                ? refused.problem()
                : CommonProblem.UNAUTHENTICATED.asIs().with("WWW-Authenticate", "Bearer");
    }

    private void send(RoutingContext context, String body) {
        var response = context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (body.isEmpty()) {
            response.setStatusCode(NO_CONTENT).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            problemResponses.refuse(context, problem);
        } else {
            context.fail(failure);
        }
    }
}
