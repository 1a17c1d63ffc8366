package vn.laichau.hatangso.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import vn.laichau.hatangso.chassis.problem.ProblemDocument;
import vn.laichau.hatangso.chassis.text.Language;

/** The pages that the gateway writes itself. */
@CheckedTemplate(basePath = "problem")
final class Pages {

    private Pages() {}

    static native TemplateInstance refusalVi(ProblemDocument problem);

    static native TemplateInstance refusalEn(ProblemDocument problem);

    static native TemplateInstance explanation(ExplainedProblem problem);

    static void send(RoutingContext context, Language language, TemplateInstance page) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page.render());
    }
}
