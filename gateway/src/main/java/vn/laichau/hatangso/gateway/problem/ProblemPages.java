package vn.laichau.hatangso.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;

/** The page behind each problem's {@code type}, and the catalogue of them all. */
@ApplicationScoped
class ProblemPages {

    private final ExplainedProblems problems;
    private final ObjectMapper mapper;
    private final Refusals refusals;

    ProblemPages(ExplainedProblems problems, ObjectMapper mapper, Refusals refusals) {
        this.problems = problems;
        this.mapper = mapper;
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route("/problems").handler(refusals.readOnly(this::list));
        router.route("/problems/:slug").handler(refusals.readOnly(this::explain));
    }

    private void list(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (accept != null && accept.startsWith("application/json")) {
            catalogue(context);
        } else {
            index(context);
        }
    }

    /** For the portal and for programs: every explanation in both languages. */
    private void catalogue(RoutingContext context) {
        try {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .end(mapper.writeValueAsString(Map.of("items", problems.list())));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void index(RoutingContext context) {
        var language = Language.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Pages.send(context, language, Pages.index(language.tag(), problems.list()));
    }

    private void explain(RoutingContext context) {
        var language = Language.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        problems.find(context.pathParam("slug"))
                .ifPresentOrElse(
                        problem -> Pages.send(context, language, problem.page(language)),
                        () -> refusals.refuse(context, CommonProblem.NOT_FOUND.asIs()));
    }
}
