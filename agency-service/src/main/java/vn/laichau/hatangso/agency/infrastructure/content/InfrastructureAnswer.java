package vn.laichau.hatangso.agency.infrastructure.content;

import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * The owner's answer to a request.
 *
 * @param message up to 2,000 characters
 */
public record InfrastructureAnswer(
        @Required Boolean accepted,
        @Required @Prose(FieldErrors.LONGEST_REASON) String message) {

    public boolean accepts() {
        return accepted;
    }
}
