package vn.laichau.hatangso.indicator.export;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers the list of figures with a table to whoever accepts one; everyone else gets JSON, also who accepts anything. */
@Provider
@PreMatching
public class TableByAccept implements ContainerRequestFilter {

    private static final String LIST = "/api/v1/observations";

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getRequestUri();
        if (HttpMethod.GET.equals(request.getMethod())
                && LIST.equals(asked.getPath())
                && TableFormat.acceptedBy(request.getHeaderString(HttpHeaders.ACCEPT))
                        .isPresent()) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(LIST + "/table")
                    .build());
        }
    }
}
