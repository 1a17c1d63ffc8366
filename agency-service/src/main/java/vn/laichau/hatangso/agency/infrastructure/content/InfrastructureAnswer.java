package vn.laichau.hatangso.agency.infrastructure.content;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * The owner's answer to a request.
 *
 * @param message up to 2,000 characters
 */
public record InfrastructureAnswer(Boolean accepted, String message) {

    public List<FieldError> faults() {
        return new FieldErrors()
                .require("/accepted", accepted)
                .text("/message", message, FieldErrors.LONGEST_REASON)
                .list();
    }

    public boolean accepts() {
        return Boolean.TRUE.equals(accepted);
    }
}
