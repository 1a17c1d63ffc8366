package vn.laichau.hatangso.chassis.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks each token that is shown, also where anybody may call: authentication happens on demand, and an operation that
 * does not ask who calls would overlook a bad one.
 */
public class TokenCheckFilter {

    private final CurrentIdentityAssociation identity;

    TokenCheckFilter(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Lets the request pass, or fails with 401 like every other check of the token. */
    @ServerRequestFilter
    public Uni<Response> check(ContainerRequestContext request) {
        var pass = Uni.createFrom().<Response>nullItem();
        return request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                ? identity.getDeferredIdentity().chain(() -> pass)
                : pass;
    }
}
