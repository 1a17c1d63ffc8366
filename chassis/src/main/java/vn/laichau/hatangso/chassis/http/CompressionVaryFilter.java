package vn.laichau.hatangso.chassis.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * A cache is told that an answer depends on how the reader takes it, and gives nobody what they cannot read (RFC 9110, 12.5.5).
 * After the filters that say what else it depends on.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class CompressionVaryFilter implements ContainerResponseFilter {

    private final Compression compression;

    CompressionVaryFilter(Compression compression) {
        this.compression = compression;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (compression.isFor(response.getMediaType())) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
