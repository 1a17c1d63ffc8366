package vn.laichau.hatangso.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;

/** The page behind each problem's {@code type}. */
@ApplicationScoped
class ProblemPages {

    private final ExplainedProblems problems;
    private final Refusals refusals;

    ProblemPages(ExplainedProblems problems, Refusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route("/problems").handler(refusals.readOnly(this::list));
        router.route("/problems/:slug").handler(refusals.readOnly(this::explain));
    }

    private void list(RoutingContext context) {
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
