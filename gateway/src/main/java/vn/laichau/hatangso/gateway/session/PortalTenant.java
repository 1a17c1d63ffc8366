package vn.laichau.hatangso.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A request with an {@code Authorization} header comes from a program; every other one from a person's browser. */
@ApplicationScoped
class PortalTenant implements TenantResolver {

    @Override
    public String resolve(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.AUTHORIZATION) ? OidcUtils.DEFAULT_TENANT_ID : "portal";
    }
}
