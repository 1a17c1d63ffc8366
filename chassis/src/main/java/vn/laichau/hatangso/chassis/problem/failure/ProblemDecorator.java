package vn.laichau.hatangso.chassis.problem.failure;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemCounter;
import vn.laichau.hatangso.chassis.problem.ProblemDocument;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * Gives every failure the form of the suite. What a library wrote as detail is dropped: it may quote the request or name
 * classes.
 */
@Startup
@ApplicationScoped
class ProblemDecorator implements ProblemPostProcessor {

    private final CurrentVertxRequest request;

    ProblemDecorator(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Before the one that logs (101): what is the client's fault is not told as ours, with a stack trace for each try. */
    @Override
    public int priority() {
        return 102;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var languages = request.getCurrent().request().getHeader("Accept-Language");
        var ours = asProblem(problem, context.cause);
        var document = ProblemDocument.of(ours, languages, context.path);
        ProblemCounter.count(document);
        var decorated = HttpProblem.builder()
                .withType(document.type())
                .withTitle(document.title())
                .withStatus(document.status())
                .withDetail(document.detail())
                .with("code", document.code())
                .with("traceId", document.traceId());
        instance().ifPresent(decorated::withInstance);
        if (!document.errors().isEmpty()) {
            decorated.with("errors", document.errors());
        }
        if (document.translation() != null) {
            decorated.with("translation", document.translation());
        }
        problem.getHeaders().forEach(decorated::withHeader);
        ours.headers().forEach(decorated::withHeader);
        return decorated.build();
    }

    /** The path of the request; one that is not even a path is left out. */
    private Optional<URI> instance() {
        try {
            return Optional.of(
                    new URI(null, null, request.getCurrent().request().path(), null));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private ProblemException asProblem(HttpProblem problem, Throwable cause) {
        if (cause instanceof ProblemException ours) {
            return ours;
        }
        if (isUnreadableParameter(cause)) {
            return CommonProblem.INVALID_REQUEST.because(
                    "Có tham số sai định dạng hoặc không có trong danh mục",
                    "A parameter has the wrong format or is not in the list");
        }
        return UnreadableBodyProblem.find(cause)
                .or(() -> DatabaseUnavailable.find(cause))
                .or(() -> UnstorableValue.find(cause))
                .or(() -> StaleRevision.find(cause))
                .orElseGet(() -> CommonProblem.ofStatus(problem.getStatusCode()).asIs());
    }

    /** For JAX-RS an address is not found when a parameter cannot be read. That fits a path, but not a query. */
    private boolean isUnreadableParameter(Throwable cause) {
        return cause instanceof NotFoundException
                && cause.getCause() != null
                && request.getCurrent().request().query() != null;
    }
}
