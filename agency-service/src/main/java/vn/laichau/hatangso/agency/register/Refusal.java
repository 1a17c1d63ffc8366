package vn.laichau.hatangso.agency.register;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * Why nothing was done.
 *
 * @param faults every fault of a content with its place; empty for the other reasons
 */
public record Refusal(Reason reason, List<FieldError> faults) {

    /** In one word. */
    public enum Reason {
        ABSENT,
        BREAKS_RULES,
        WRONG_STATE,
        NOT_ENTITLED,
        BALANCE_EXCEEDED,
        BALANCE_BELOW_ALLOTTED,
        STILL_LET
    }

    public static Refusal because(Reason reason) {
        return new Refusal(reason, List.of());
    }

    public static Refusal of(List<FieldError> faults) {
        return new Refusal(Reason.BREAKS_RULES, faults);
    }

    /** None where there is no fault. */
    public static Optional<Refusal> ofAny(List<FieldError> faults) {
        return faults.isEmpty() ? Optional.empty() : Optional.of(of(faults));
    }
}
