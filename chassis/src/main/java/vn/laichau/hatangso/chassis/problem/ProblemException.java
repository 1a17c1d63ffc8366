package vn.laichau.hatangso.chassis.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.chassis.text.Text;

/** A refusal that is answered with a problem document. Thrown by resources and filters; rules return outcomes instead. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ProblemException(ProblemType type, Text detail, List<FieldError> errors) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** Adds a header to the answer, for example {@code Retry-After}. */
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The same refusal with one more sentence of detail. */
    public ProblemException adding(Text sentence) {
        var said = Text.of(joined(detail.vi(), sentence.vi()), joined(detail.en(), sentence.en()));
        var longer = new ProblemException(type, said, errors);
        longer.headers.putAll(headers);
        return longer;
    }

    /** Titles, which stand for a detail that nobody gave, have no full stop. */
    private static String joined(String said, String sentence) {
        return (said.endsWith(".") ? said : said + ".") + " " + sentence;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
