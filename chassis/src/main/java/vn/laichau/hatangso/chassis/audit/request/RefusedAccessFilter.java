package vn.laichau.hatangso.chassis.audit.request;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Records that somebody who is signed in was refused: 403, and 404, for a foreign object cannot be told from one that does
 * not exist, here no more than by the caller. The answer waits until the record is kept.
 */
class RefusedAccessFilter {

    private static final Set<Integer> REFUSALS = Set.of(403, 404);

    /** The gateway has no database, and none of these. */
    private final Instance<RefusalLog> logs;

    RefusedAccessFilter(Instance<RefusalLog> logs) {
        this.logs = logs;
    }

    @ServerResponseFilter
    public Uni<Void> note(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!REFUSALS.contains(response.getStatus()) || logs.isUnsatisfied()) {
            return Uni.createFrom().voidItem();
        }
        var log = logs.get();
        var path = request.getUriInfo().getRequestUri().getRawPath();
        return CurrentOperation.of(request.getMethod(), resource)
                .flatMap(log::prepare)
                .map(actor -> Uni.createFrom()
                        .voidItem()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(() -> log.refused(actor, path, response.getStatus())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
