package vn.laichau.hatangso.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;

/** The page behind each problem's {@code type}, and the catalogue of them all. */
@ApplicationScoped
class ProblemPages {

    private static final String CATALOGUE = "catalogue/";
    private static final String INDEX = "index/";
    private static final String ASK_EVERY_TIME = "no-cache";

    private final ExplainedProblems problems;
    private final ObjectMapper mapper;
    private final ProblemResponses problemResponses;
    private final Map<String, PrecompressedFile> ready = new ConcurrentHashMap<>();

    ProblemPages(ExplainedProblems problems, ObjectMapper mapper, ProblemResponses problemResponses) {
        this.problems = problems;
        this.mapper = mapper;
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        router.route("/problems").handler(problemResponses.readOnly(this::list));
        router.route("/problems/:slug").handler(problemResponses.readOnly(this::explain));
    }

    private void list(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (accept != null && accept.startsWith("application/json")) {
            ready.computeIfAbsent(CATALOGUE, first -> catalogue()).send(context, ASK_EVERY_TIME);
        } else {
            send(context, INDEX, language -> ProblemPageWriter.index(language.tag(), problems.list()));
        }
    }

    /** For the portal and for programs: every explanation in both languages. */
    private PrecompressedFile catalogue() {
        try {
            return PrecompressedFile.of(
                    "application/json", mapper.writeValueAsString(Map.of("items", problems.list())));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void explain(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, "Accept-Language");
        problems.find(context.pathParam("slug"))
                .ifPresentOrElse(
                        problem -> send(context, problem.slug(), problem::page),
                        () -> problemResponses.refuse(context, CommonProblem.NOT_FOUND.asIs()));
    }

    private void send(RoutingContext context, String name, Function<Language, TemplateInstance> page) {
        var language = Language.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        ready.computeIfAbsent(name + language, first -> ProblemPageWriter.ready(page.apply(language)))
                .send(context, ASK_EVERY_TIME);
    }
}
