package vn.laichau.hatangso.chassis.transition;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.ProblemType;

/**
 * Why nothing was done.
 *
 * @param errors what is wrong with a content, each with its place; empty for other problems
 */
public record Refusal(ProblemType problem, List<FieldError> errors) {

    public static Refusal because(ProblemType problem) {
        return new Refusal(problem, List.of());
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
        return errors.isEmpty() ? problem.asIs() : problem.at(errors);
    }
}
