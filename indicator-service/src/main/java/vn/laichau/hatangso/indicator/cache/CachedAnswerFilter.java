package vn.laichau.hatangso.indicator.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.laichau.hatangso.chassis.caller.Callers;

/**
 * Sends a kept answer, or says that the reader has it. It may be stored, but is asked for again; a shared cache must not
 * give one reader's answer to another.
 */
@Provider
class CachedAnswerFilter implements ContainerResponseFilter {

    private final Callers callers;

    CachedAnswerFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof CachedAnswer cachedAnswer) {
            var tag = new EntityTag(cachedAnswer.tag());
            var headers = response.getHeaders();
            headers.putSingle(HttpHeaders.ETAG, "\"" + cachedAnswer.tag() + "\"");
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL, callers.find().isPresent() ? "private, no-cache" : "public, no-cache");
            headers.putSingle(HttpHeaders.VARY, "Authorization, Accept, Accept-Language");
            var instead = request.getRequest().evaluatePreconditions(tag);
            response.setEntity(instead == null ? cachedAnswer.bytes() : null);
            if (instead != null) {
                response.setStatus(instead.build().getStatus());
            }
        }
    }
}
