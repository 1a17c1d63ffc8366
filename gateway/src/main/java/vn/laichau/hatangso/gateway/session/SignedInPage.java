package vn.laichau.hatangso.gateway.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The page after the sign-in; it goes on to where the person wanted to be. */
@CheckedTemplate(basePath = "session")
final class SignedInPage {

    private SignedInPage() {}

    static native TemplateInstance signedIn(String to);

    static void send(RoutingContext context, String to) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(signedIn(to).render());
    }
}
