package vn.laichau.hatangso.chassis.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Gives what has a revision its strong ETag. Nobody stores it, unless all may read it and nobody is signed in. */
@Provider
class RevisionedAnswers implements ContainerResponseFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Revisioned answer) {
            set(response, HttpHeaders.ETAG, answer.entityTag());
            set(response, HttpHeaders.CACHE_CONTROL, isPublic(request) ? null : "no-store");
        }
    }

    private boolean isPublic(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }

    private static void set(ContainerResponseContext response, String header, String value) {
        if (value != null) {
            response.getHeaders().computeIfAbsent(header, absent -> new ArrayList<>(List.of(value)));
        }
    }
}
