package vn.laichau.hatangso.chassis.problem;

import java.util.List;
import java.util.Locale;
import vn.laichau.hatangso.chassis.text.Text;

/** An error a service can answer. Each service lists its own on one page, as an enum that implements this. */
public interface ProblemType {

    String name();

    /** HTTP status of the answer. */
    int status();

    /** What went wrong in general, the same for every occurrence. */
    Text title();

    /** Stable code for programs and last part of the page that explains the problem. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem with what is particular to this occurrence. The text must not repeat rejected values. */
    default ProblemException because(String vi, String en) {
        return new ProblemException(this, Text.of(vi, en), List.of());
    }

    default ProblemException at(List<FieldError> errors) {
        return new ProblemException(this, title(), errors);
    }

    /** The same, with what it means for this occurrence. */
    default ProblemException at(List<FieldError> errors, String vi, String en) {
        return new ProblemException(this, Text.of(vi, en), errors);
    }

    default ProblemException asIs() {
        return new ProblemException(this, title(), List.of());
    }
}
