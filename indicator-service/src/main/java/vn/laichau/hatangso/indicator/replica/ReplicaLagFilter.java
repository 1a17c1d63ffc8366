package vn.laichau.hatangso.indicator.replica;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells a reader that the answer may be a moment old. */
@Provider
class ReplicaLagFilter implements ContainerResponseFilter {

    private static final String HEADER = "Replica-Lag";

    private final ReplicaLag lag;

    ReplicaLagFilter(ReplicaLag lag) {
        this.lag = lag;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        lag.seconds().ifPresent(seconds -> response.getHeaders().putSingle(HEADER, seconds));
    }
}
