package vn.laichau.hatangso.gateway.filter;

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
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** Refuses requests of an odd form before anything is routed or verified, and takes off headers that only proxies may set. */
@ApplicationScoped
class RequestFormFilter {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final ChunkedRequestFilter chunkedRequestFilter;
    private final ProblemResponses problemResponses;

    RequestFormFilter(ChunkedRequestFilter chunkedRequestFilter, ProblemResponses problemResponses) {
        this.chunkedRequestFilter = chunkedRequestFilter;
        this.problemResponses = problemResponses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.REQUEST_FORM);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        chunkedRequestFilter.letBeTheLast(context);
        if (isOdd(request)) {
            problemResponses.refuse(context, GatewayProblem.ODD_REQUEST.asIs());
        } else if (!METHODS.contains(request.method())) {
            problemResponses.refuse(
                    context, CommonProblem.METHOD_NOT_ALLOWED.asIs().with("Allow", allowed()));
        } else {
            SpoofedHeaders.remove(request.headers());
            context.next();
        }
    }

    private static boolean isOdd(HttpServerRequest request) {
        return !RequestTarget.isPlain(request.uri())
                || RequestTarget.carriesToken(request.uri())
                || request.headers().getAll(AUTHORIZATION).size() > 1
                || request.headers().getAll(HOST).size() > 1
                || request.authority() == null
                || ChunkedRequestFilter.isOdd(request);
    }

    private static String allowed() {
        return METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }
}
