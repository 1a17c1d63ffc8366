package vn.laichau.hatangso.agency.arrival;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Remembers the code of the problem that a request was answered with, for the log of refused attempts. */
@Provider
class RefusalReason implements ContainerResponseFilter {

    private final CurrentVertxRequest request;

    RefusalReason(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answered) {
        if (answered.getEntity() instanceof HttpProblem problem && request.getCurrent() != null) {
            var arrival = Arrival.of(request.getCurrent());
            if (arrival != null && problem.getParameters().get("code") instanceof String code) {
                arrival.refuse(code);
            }
        }
    }
}
