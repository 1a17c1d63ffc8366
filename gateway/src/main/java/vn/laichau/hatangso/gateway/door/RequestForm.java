package vn.laichau.hatangso.gateway.door;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;
import static io.vertx.core.http.HttpHeaders.HOST;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;
import vn.laichau.hatangso.gateway.problem.Refusals;

/** Refuses requests of an odd form before anything is routed or verified, and takes off headers that only proxies may set. */
@ApplicationScoped
class RequestForm {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final ChunkedRequests chunkedRequests;
    private final Refusals refusals;

    RequestForm(ChunkedRequests chunkedRequests, Refusals refusals) {
        this.chunkedRequests = chunkedRequests;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, DoorOrder.REQUEST_FORM);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        chunkedRequests.letBeTheLast(context);
        if (isOdd(request)) {
            refusals.refuse(context, GatewayProblem.ODD_REQUEST.asIs());
        } else if (!METHODS.contains(request.method())) {
            refusals.refuse(context, CommonProblem.METHOD_NOT_ALLOWED.asIs().with("Allow", allowed()));
        } else {
            FalseMarks.takeOff(request.headers());
            context.next();
        }
    }

    private static boolean isOdd(HttpServerRequest request) {
        return !RequestTarget.isPlain(request.uri())
                || RequestTarget.carriesToken(request.uri())
                || request.headers().getAll(AUTHORIZATION).size() > 1
                || request.headers().getAll(HOST).size() > 1
                || request.authority() == null
                || ChunkedRequests.isOdd(request);
    }

    private static String allowed() {
        return METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }
}
