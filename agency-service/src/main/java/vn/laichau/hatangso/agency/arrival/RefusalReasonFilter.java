package vn.laichau.hatangso.agency.arrival;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.ProblemDocument.Translation;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Remembers the code of the problem that a request was answered with, for the log of refused attempts, and tells whoever
 * tried to send something that it has not arrived.
 */
@Provider
class RefusalReasonFilter implements ContainerResponseFilter {

    /** Not proven who sends it; not as it has to be. Of what else goes wrong it may not be known. */
    private static final Set<Integer> NOT_ARRIVED = Set.of(401, 422);

    private static final Text SENTENCE = Text.of(
            ". Nội dung gửi chưa đến nơi: chưa có gì được ghi nhận.",
            ". What you sent has not arrived: nothing is recorded.");

    private final CurrentVertxRequest request;

    RefusalReasonFilter(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answered) {
        if (answered.getEntity() instanceof HttpProblem problem && request.getCurrent() != null) {
            var arrival = Arrival.of(request.getCurrent());
            if (arrival != null && problem.getParameters().get("code") instanceof String code) {
                arrival.refuse(code);
            }
            var sent = request.getCurrent().request();
            if (NOT_ARRIVED.contains(problem.getStatusCode())
                    && AttemptKind.of(sent).isPresent()) {
                answered.setEntity(saying(problem, sent));
            }
        }
    }

    private static HttpProblem saying(HttpProblem problem, HttpServerRequest sent) {
        var language = Language.preferredBy(sent.getHeader("Accept-Language"));
        var longer = HttpProblem.builder(problem).withDetail(problem.getDetail() + SENTENCE.in(language));
        if (problem.getParameters().get("translation") instanceof Translation translation) {
            longer.with("translation", translation.adding(SENTENCE.in(language.other())));
        }
        return longer.build();
    }
}
