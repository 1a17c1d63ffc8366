package vn.laichau.hatangso.chassis.audit.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes the operation before it begins, so that each of its changes is recorded with it. */
class OperationFilter {

    private final CurrentOperation operation;

    OperationFilter(CurrentOperation operation) {
        this.operation = operation;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext request, ResourceInfo resource) {
        CurrentOperation.of(request.getMethod(), resource).ifPresent(operation::is);
    }
}
