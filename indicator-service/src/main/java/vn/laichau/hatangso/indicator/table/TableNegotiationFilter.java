package vn.laichau.hatangso.indicator.table;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Answers lists of figures with a table to whoever accepts one; everyone else gets JSON, also who accepts anything. */
@Provider
@PreMatching
class TableNegotiationFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> LISTS = Set.of("/api/v1/observations", "/api/v1/series", "/api/v1/progress");

    @Override
    public void filter(ContainerRequestContext request) {
        // The path alone: of a request without a host no whole address can be made.
        var asked = request.getUriInfo().getPath();
        if (READING.contains(request.getMethod())
                && LISTS.contains(asked)
                && request.getHeaderString(HttpHeaders.HOST) != null
                && TableFormat.acceptedBy(request.getHeaderString(HttpHeaders.ACCEPT))
                        .isPresent()) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(asked + "/table")
                    .build());
        }
    }
}
