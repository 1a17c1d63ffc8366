package vn.laichau.hatangso.gateway.contract;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** The addresses of the contract: for programs in two spellings, for people as a page. */
@ApplicationScoped
class ContractHandler {

    private static final String CACHING = "public, max-age=300";

    private final ProblemResponses problemResponses;
    private final PrecompressedFile json;
    private final PrecompressedFile yaml;
    private final DocsPage page;
    private final Map<Language, PrecompressedFile> pages = new ConcurrentHashMap<>();

    ContractHandler(SuiteContract contract, ProblemResponses problemResponses) {
        this.problemResponses = problemResponses;
        this.json = PrecompressedFile.of("application/vnd.oai.openapi+json", contract.json());
        this.yaml = PrecompressedFile.of("application/vnd.oai.openapi; charset=utf-8", contract.yaml());
        this.page = DocsPage.of(contract.parts());
    }

    void routes(@Observes Router router) {
        router.route("/openapi").handler(problemResponses.readOnly(this::asAsked));
        router.route("/openapi.json").handler(problemResponses.readOnly(this::json));
        router.route("/openapi.yaml").handler(problemResponses.readOnly(this::yaml));
        router.route("/docs").handler(problemResponses.readOnly(this::page));
    }

    private void asAsked(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.VARY, "Accept");
        if (accept != null && accept.contains("json")) {
            json(context);
        } else {
            yaml(context);
        }
    }

    private void json(RoutingContext context) {
        json.send(context, CACHING);
    }

    private void yaml(RoutingContext context) {
        yaml.send(context, CACHING);
    }

    private void page(RoutingContext context) {
        var language = language(context);
        context.response()
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        pages.computeIfAbsent(language, first -> PrecompressedFile.of("text/html; charset=utf-8", page.in(first)))
                .send(context, CACHING);
    }

    /** As the reader chose it in the portal or on the page, else as the browser says. */
    private static Language language(RoutingContext context) {
        var chosen = context.request().getParam("lang");
        return Language.preferredBy(chosen == null ? context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen);
    }
}
