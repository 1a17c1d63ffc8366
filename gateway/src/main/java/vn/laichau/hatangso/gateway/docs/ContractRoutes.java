package vn.laichau.hatangso.gateway.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.gateway.problem.Refusals;

/** The addresses of the contract: for programs in two spellings, for people as a page. */
@ApplicationScoped
class ContractRoutes {

    private static final String CACHING = "public, max-age=300";

    private final Refusals refusals;
    private final String json;
    private final String yaml;
    private final DocsPage page;

    ContractRoutes(SuiteContract contract, Refusals refusals) {
        this.refusals = refusals;
        this.json = contract.json();
        this.yaml = contract.yaml();
        this.page = DocsPage.of(contract.parts());
    }

    void routes(@Observes Router router) {
        router.route("/openapi").handler(refusals.readOnly(this::asAsked));
        router.route("/openapi.json").handler(refusals.readOnly(this::json));
        router.route("/openapi.yaml").handler(refusals.readOnly(this::yaml));
        router.route("/docs").handler(refusals.readOnly(this::page));
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
        send(context, "application/vnd.oai.openapi+json", json);
    }

    private void yaml(RoutingContext context) {
        send(context, "application/vnd.oai.openapi; charset=utf-8", yaml);
    }

    private void page(RoutingContext context) {
        var language = Language.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response()
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        send(context, "text/html; charset=utf-8", page.in(language));
    }

    private static void send(RoutingContext context, String type, String text) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHING)
                .end(text);
    }
}
