package vn.laichau.hatangso.agency.infrastructure;

import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;

/**
 * What a firm asks of another's offer.
 *
 * @param quantity of the offer's unit, not more than its capacity
 * @param wantedUntil null for no end
 * @param message up to 2,000 characters
 */
public record NewInfrastructureRequest(
        UUID offer, Integer quantity, LocalDate wantedFrom, LocalDate wantedUntil, String message) {

    ContentRules rules(int capacity) {
        var rules = new ContentRules()
                .count("/quantity", quantity, capacity)
                .day("/wantedFrom", wantedFrom, null)
                .text("/message", message, Note.LONGEST);
        if (wantedUntil != null) {
            rules.day("/wantedUntil", wantedUntil, null);
        }
        return endsBeforeItBegins()
                ? rules.fault("/wantedUntil", "before-the-beginning", "Trước ngày bắt đầu", "Before the beginning")
                : rules;
    }

    private boolean endsBeforeItBegins() {
        return wantedFrom != null && wantedUntil != null && wantedUntil.isBefore(wantedFrom);
    }
}
