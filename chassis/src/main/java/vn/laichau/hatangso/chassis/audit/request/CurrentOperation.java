package vn.laichau.hatangso.chassis.audit.request;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.proof.GatewayProof;

/** What the running request asks for, in the words of the contract: {@code POST /api/v1/submissions/{id}/acceptance}. */
@ApplicationScoped
public class CurrentOperation {

    private static final String KEY = CurrentOperation.class.getName();

    private static final Map<Place, String> PATHS = new ConcurrentHashMap<>();

    private final CurrentVertxRequest request;

    CurrentOperation(CurrentVertxRequest request) {
        this.request = request;
    }

    void is(String operation) {
        request.getCurrent().put(KEY, operation);
    }

    /** Empty outside a request. */
    public Optional<String> find() {
        return context().map(context -> context.get(KEY));
    }

    /** As {@link #addressOf}; empty outside a request. */
    public Optional<String> address() {
        return context().map(CurrentOperation::addressOf);
    }

    /** From what kind of network: LOOPBACK, PRIVATE or PUBLIC as the gateway has proven, UNKNOWN where that was not proven, INNER past it. */
    public static String addressOf(RoutingContext request) {
        var told = request.request().getHeader(GatewayProof.ADDRESS);
        return told == null ? "INNER" : NetworkKind.of(told);
    }

    private Optional<RoutingContext> context() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }

    /** @param resource null or without a method where no operation fits the request */
    static Optional<String> of(String method, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return Optional.empty();
        }
        var place = new Place(resource.getResourceClass(), resource.getResourceMethod());
        return Optional.of(method + " /" + PATHS.computeIfAbsent(place, Place::path));
    }

    /** Where an operation stands in the program. */
    private record Place(Class<?> type, Method method) {

        String path() {
            return Stream.of(type.getAnnotation(Path.class), method.getAnnotation(Path.class))
                    .filter(Objects::nonNull)
                    .map(part -> part.value().replaceAll("^/|/$", ""))
                    .collect(Collectors.joining("/"));
        }
    }
}
