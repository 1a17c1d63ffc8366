package vn.laichau.hatangso.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * The document a client receives (RFC 9457).
 *
 * @param type address of the page that explains the problem
 * @param instance path of the request
 * @param code the last part of {@code type}, for programs
 * @param traceId the request's id in the logs
 * @param errors faults in the body, if any
 * @param translation the same words in the other language, for who reads both; null for everyone else
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Fault> errors,
        Translation translation) {

    /** A {@link FieldError} in the reader's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String code, String detail, Integer line) {}

    /**
     * What was said, in another language.
     *
     * @param language as a tag
     * @param errors details of the errors, in their order
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Translation(String language, String title, String detail, List<String> errors) {

        private static Translation of(ProblemException problem, Language language) {
            return new Translation(
                    language.tag(),
                    problem.type().title().in(language),
                    problem.detail().in(language),
                    problem.errors().stream()
                            .map(error -> error.detail().in(language))
                            .toList());
        }

        /** The same with more words of detail. */
        public Translation adding(String words) {
            return new Translation(language, title, detail + words, errors);
        }
    }

    /** @param acceptLanguage the header of the request; null where there is none */
    public static ProblemDocument of(ProblemException problem, String acceptLanguage, String path) {
        var language = Language.preferredBy(acceptLanguage);
        var other = language.other();
        var type = problem.type();
        var faults = problem.errors().stream()
                .map(e -> new Fault(e.pointer(), e.code(), e.detail().in(language), e.line()))
                .toList();
        return new ProblemDocument(
                page(type),
                type.title().in(language),
                type.status(),
                problem.detail().in(language),
                path,
                type.slug(),
                Span.current().getSpanContext().getTraceId(),
                faults,
                other.isNamedBy(acceptLanguage) ? Translation.of(problem, other) : null);
    }

    private static URI page(ProblemType type) {
        var publicUrl = ConfigProvider.getConfig().getOptionalValue("suite.public-url", String.class);
        return URI.create(publicUrl.orElse("") + "/problems/" + type.slug());
    }
}
