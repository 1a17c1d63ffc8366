package vn.laichau.hatangso.gateway.problem;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemCounter;
import vn.laichau.hatangso.chassis.problem.ProblemDocument;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.problem.ProblemWriter;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.gateway.allowlist.Routes;

/** Refuses a request: with a problem document for programs, with a page where a person is looking. */
@ApplicationScoped
public class ProblemResponses {

    private static final long LINGER_MILLIS = 1_000;

    /** Nobody waits for the rest of such a body. */
    private static final Set<ProblemType> BROKEN_OFF = Set.of(CommonProblem.PAYLOAD_TOO_LARGE, GatewayProblem.TOO_SLOW);

    private final ProblemWriter documents;
    private final Routes routes;

    ProblemResponses(ProblemWriter documents, Routes routes) {
        this.documents = documents;
        this.routes = routes;
    }

    /** Lets a handler answer GET and HEAD, and refuses other methods on its path. */
    public Handler<RoutingContext> readOnly(Handler<RoutingContext> handler) {
        return only(handler, HttpMethod.GET, HttpMethod.HEAD);
    }

    /** Lets a handler answer POST, and refuses other methods on its path. */
    public Handler<RoutingContext> postOnly(Handler<RoutingContext> handler) {
        return only(handler, HttpMethod.POST);
    }

    /** Lets a handler answer these methods, and refuses others on its path. */
    public Handler<RoutingContext> only(Handler<RoutingContext> handler, HttpMethod... methods) {
        var allowed = Stream.of(methods).map(HttpMethod::name).collect(Collectors.joining(", "));
        return context -> {
            if (List.of(methods).contains(context.request().method())) {
                handler.handle(context);
            } else {
                refuse(context, CommonProblem.METHOD_NOT_ALLOWED.asIs().with("Allow", allowed));
            }
        };
    }

    public void refuse(RoutingContext context, ProblemException problem) {
        if (context.response().headWritten() || context.response().closed()) {
            return;
        }
        if (BROKEN_OFF.contains(problem.type()) || isEndless(context)) {
            closeAfterAnswer(context);
        }
        if (isForPeople(context)) {
            page(context, problem);
        } else {
            documents.write(
                    context,
                    isSending(context)
                            ? problem.adding(ArrivalStatus.after(problem.type()).sentence())
                            : problem);
        }
    }

    /** A request that cannot even be read may have no path. */
    private boolean isSending(RoutingContext context) {
        var request = context.request();
        return Optional.ofNullable(request.path())
                .flatMap(routes::find)
                .filter(routeRule -> routeRule.isSending(request.method()))
                .isPresent();
    }

    private void page(RoutingContext context, ProblemException problem) {
        var languages = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var language = Language.preferredBy(languages);
        var document = ProblemDocument.of(problem, languages, context.request().path());
        ProblemCounter.count(document);
        context.response().setStatusCode(document.status());
        ProblemPageWriter.send(context, language, ProblemPageWriter.refusal(document, language.tag()));
    }

    private static boolean isForPeople(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.startsWith("text/html")
                && !context.request().path().startsWith("/api/");
    }

    /** The rest of an announced body is read and dropped; one without an end would be read for ever. */
    private static boolean isEndless(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The connection lingers so that the answer is not lost in a reset. */
    private static void closeAfterAnswer(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(answered -> context.vertx()
                .setTimer(LINGER_MILLIS, late -> context.request().connection().close()));
    }
}
