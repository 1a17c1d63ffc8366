package vn.laichau.hatangso.agency.infrastructure.content;

import java.time.LocalDate;
import java.util.UUID;
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
        UUID offer, Integer quantity, LocalDate wantedFrom, LocalDate wantedUntil, String message) {

    public FieldErrors rules(int capacity) {
        var rules = new FieldErrors()
                .range("/quantity", quantity, 1, capacity)
                .day("/wantedFrom", wantedFrom)
                .text("/message", message, FieldErrors.LONGEST_REASON);
        if (wantedUntil != null) {
            rules.day("/wantedUntil", wantedUntil);
        }
        return endsBeforeItBegins() ? rules.add("/wantedUntil", CommonErrorCode.EMPTY_PERIOD) : rules;
    }

    private boolean endsBeforeItBegins() {
        return wantedFrom != null && wantedUntil != null && wantedUntil.isBefore(wantedFrom);
    }
}
