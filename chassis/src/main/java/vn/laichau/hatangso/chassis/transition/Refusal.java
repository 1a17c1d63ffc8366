package vn.laichau.hatangso.chassis.transition;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Why nothing was done.
 *
 * @param errors what is wrong with a content, each with its place; empty for other problems
 * @param detail what is particular to this occurrence; null where the problem's title says all
 */
public record Refusal(ProblemType problem, List<FieldError> errors, Text detail) {

    public Refusal(ProblemType problem, List<FieldError> errors) {
        this(problem, errors, null);
    }

    public static Refusal because(ProblemType problem) {
        return new Refusal(problem, List.of());
    }

    public static Refusal because(ProblemType problem, Text detail) {
        return new Refusal(problem, List.of(), detail);
    }

    /** Of a content. */
    public static Refusal of(List<FieldError> errors) {
        return new Refusal(CommonProblem.INVALID_CONTENT, errors);
    }

    /** None where there is no error. */
    public static Optional<Refusal> ofAny(List<FieldError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(of(errors));
    }

    /** For resources. */
    public ProblemException asProblem() {
        if (!errors.isEmpty()) {
            return problem.at(errors);
        }
        return detail == null ? problem.asIs() : problem.because(detail.vi(), detail.en());
    }
}
