package vn.laichau.hatangso.chassis.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Spares whoever has an answer already the bytes of it (RFC 9110, 13.1.2). After the filters that write the ETag. */
@Provider
@Revalidated
@Priority(Priorities.HEADER_DECORATOR)
class NotModifiedFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getEntityTag();
        if (response.getStatus() == Status.OK.getStatusCode()
                && tag != null
                && request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
