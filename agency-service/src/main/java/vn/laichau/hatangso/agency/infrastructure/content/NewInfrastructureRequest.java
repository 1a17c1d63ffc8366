package vn.laichau.hatangso.agency.infrastructure.content;

import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * A request for an offer, as the operator that asks writes it.
 *
 * @param quantity of the offer's unit, not more than its capacity
 * @param wantedUntil null for no end
 * @param message up to 2,000 characters
 */
public record NewInfrastructureRequest(
        @Required UUID offer,

        @Required @Range(least = 1, most = Integer.MAX_VALUE)
        Integer quantity,

        @Required @Day LocalDate wantedFrom,
        @Day LocalDate wantedUntil,
        @Required @Prose(FieldErrors.LONGEST_REASON) String message) {

    public FieldErrors rules(int capacity) {
        var rules = new FieldErrors().range("/quantity", quantity, 1, capacity);
        return endsBeforeItBegins() ? rules.add("/wantedUntil", CommonErrorCode.EMPTY_PERIOD) : rules;
    }

    private boolean endsBeforeItBegins() {
        return wantedUntil != null && wantedUntil.isBefore(wantedFrom);
    }
}
