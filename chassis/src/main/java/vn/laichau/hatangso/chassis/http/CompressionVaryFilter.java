package vn.laichau.hatangso.chassis.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server compresses an answer for who takes it so: a cache is told that the answer depends on that, and gives nobody what
 * they cannot read (RFC 9110, 12.5.5; docs/adr/0085). After the filters that say what else it depends on.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class CompressionVaryFilter implements ContainerResponseFilter {

    private final Set<String> mediaTypes;

    CompressionVaryFilter(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        if (type != null && mediaTypes.contains(type.getType() + "/" + type.getSubtype())) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
