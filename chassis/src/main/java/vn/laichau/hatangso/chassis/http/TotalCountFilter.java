package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells how long a list is to whoever asks with {@code count=true}, and to nobody else. */
@Provider
public class TotalCountFilter implements ContainerResponseFilter {

    /** The query parameter of every list. */
    public static final String PARAMETER = "count";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var asked = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (response.getEntity() instanceof Page<?> page && !Boolean.parseBoolean(asked)) {
            response.setEntity(page.withoutTotal());
        }
    }
}
