package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/**
 * The addresses of the contract. For programs: the whole and each service's part, in two versions of OpenAPI and two spellings. For people:
 * a page with what is where, and one for each service. A file is made when it is asked for first: the whole takes a part of a second.
 */
@ApplicationScoped
class ContractHandler {

    private static final String CACHING = "public, max-age=300";

    private static final Map<String, UnaryOperator<ObjectNode>> VERSIONS =
            Map.of("/openapi", UnaryOperator.identity(), "/openapi-3.0", OpenApi30::of);

    private final SuiteContract contract;
    private final ProblemResponses problemResponses;
    private final Map<String, PrecompressedFile> files = new ConcurrentHashMap<>();

    ContractHandler(SuiteContract contract, ProblemResponses problemResponses) {
        this.contract = contract;
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        VERSIONS.forEach((path, version) -> {
            contract(router, path, version, SuiteContract.SERVICES);
            SuiteContract.SERVICES.forEach(
                    service -> contract(router, path + "/" + service, version, List.of(service)));
        });
        route(router, "/openapi", this::inTheSpellingAskedFor);
        route(router, "/docs", context -> page(context, DocsPage::index));
        SuiteContract.SERVICES.forEach(service -> route(
                router, "/docs/" + service, context -> page(context, language -> DocsPage.of(service, language))));
    }

    private void contract(Router router, String path, UnaryOperator<ObjectNode> version, List<String> services) {
        for (var spelling : Spelling.values()) {
            route(router, path + spelling.suffix(), context -> send(context, spelling, path, version, services));
        }
    }

    private void route(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).blockingHandler(problemResponses.readOnly(handler), false);
    }

    private void inTheSpellingAskedFor(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.VARY, "Accept");
        var spelling = accept != null && accept.contains("json") ? Spelling.JSON : Spelling.YAML;
        send(context, spelling, "/openapi", UnaryOperator.identity(), SuiteContract.SERVICES);
    }

    private void send(
            RoutingContext context,
            Spelling spelling,
            String path,
            UnaryOperator<ObjectNode> version,
            List<String> services) {
        send(
                context,
                spelling.mediaType,
                path + spelling.suffix(),
                () -> spelling.write(version.apply(contract.of(services))));
    }

    private void page(RoutingContext context, Function<Language, String> page) {
        var language = language(context);
        context.response()
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        send(
                context,
                "text/html; charset=utf-8",
                language.tag() + context.normalizedPath(),
                () -> page.apply(language));
    }

    private void send(RoutingContext context, String mediaType, String file, Supplier<String> content) {
        files.computeIfAbsent(file, first -> PrecompressedFile.of(mediaType, content.get()))
                .send(context, CACHING);
    }

    /** As the reader chose it in the portal or on the page, else as the browser says. */
    private static Language language(RoutingContext context) {
        var chosen = context.request().getParam("lang");
        return Language.preferredBy(chosen == null ? context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen);
    }
}
