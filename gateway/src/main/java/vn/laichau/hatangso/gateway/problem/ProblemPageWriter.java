package vn.laichau.hatangso.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.ProblemDocument;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;

/** The pages about problems. */
@CheckedTemplate(basePath = "problem")
final class ProblemPageWriter {

    private static final String HTML = "text/html; charset=utf-8";

    private ProblemPageWriter() {}

    static native TemplateInstance refusal(ProblemDocument problem, String language);

    static native TemplateInstance explanation(String slug, int status, Explanation first, Explanation second);

    static native TemplateInstance index(String language, List<ExplainedProblem> problems);

    static PrecompressedFile ready(TemplateInstance page) {
        return PrecompressedFile.of(HTML, page.render());
    }

    static void send(RoutingContext context, Language language, TemplateInstance page) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page.render());
    }
}
