package vn.laichau.hatangso.indicator.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.AcceptEncoding;
import vn.laichau.hatangso.chassis.http.Compression;

/** Sends a kept answer. It may be stored, but is asked for again; a shared cache must not give one reader's answer to another. */
@Provider
class TaggedAnswerFilter implements ContainerResponseFilter {

    private final Callers callers;
    private final Compression compression;

    TaggedAnswerFilter(Callers callers, Compression compression) {
        this.callers = callers;
        this.compression = compression;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof TaggedAnswer taggedAnswer) {
            // Of other types, as of a workbook, the server says that nothing is packed, whatever stands here.
            var packed = compression.isFor(response.getMediaType())
                    && taggedAnswer.packed() != taggedAnswer.bytes()
                    && AcceptEncoding.allowsGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
            var tag = packed ? taggedAnswer.tag() + "-gzip" : taggedAnswer.tag();
            var headers = response.getHeaders();
            headers.putSingle(HttpHeaders.ETAG, "\"" + tag + "\"");
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL, callers.find().isPresent() ? "private, no-cache" : "public, no-cache");
            headers.putSingle(HttpHeaders.VARY, "Authorization, Accept, Accept-Language");
            if (packed) {
                headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            response.setEntity(packed ? taggedAnswer.packed() : taggedAnswer.bytes());
        }
    }
}
