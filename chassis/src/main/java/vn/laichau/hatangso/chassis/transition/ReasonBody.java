package vn.laichau.hatangso.chassis.transition;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Why something is done.
 *
 * @param reason up to 2,000 characters
 */
public record ReasonBody(String reason) {

    public List<FieldError> faults() {
        return new FieldErrors().reason("/reason", reason).list();
    }
}
