package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Gives what has a revision its strong ETag, and lets nobody store it who did not ask, unless the operation says otherwise. */
@Provider
public class RevisionedAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Revisioned answer) {
            response.getHeaders().computeIfAbsent(HttpHeaders.ETAG, absent -> list(answer.entityTag()));
            response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, absent -> list("no-store"));
        }
    }

    private static List<Object> list(String value) {
        return new ArrayList<>(List.of(value));
    }
}
