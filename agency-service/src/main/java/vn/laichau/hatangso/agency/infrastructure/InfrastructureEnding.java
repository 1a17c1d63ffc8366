package vn.laichau.hatangso.agency.infrastructure;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * That what was accepted is given back.
 *
 * @param from the first day on which it is not let any more; neither before the letting begins nor in the past, which stays as it
 *     was, nor after the end that was agreed
 * @param note why, up to 2,000 characters
 */
public record InfrastructureEnding(LocalDate from, String note) {

    List<FieldError> faults(InfrastructureRequest letting, LocalDate today) {
        var rules = new ContentRules().day("/from", from, null);
        if (rules.faults().isEmpty()) {
            checkDay(rules, letting, today);
        }
        return rules.text("/note", note, Note.LONGEST).faults();
    }

    private void checkDay(ContentRules rules, InfrastructureRequest letting, LocalDate today) {
        if (from.isBefore(letting.wantedFrom())) {
            rules.fault("/from", "before-the-beginning", "Trước ngày bắt đầu", "Before the beginning");
        } else if (from.isBefore(today)) {
            rules.fault("/from", "in-the-past", "Đã ở quá khứ", "It lies in the past");
        } else if (letting.wantedUntil() != null && from.isAfter(letting.wantedUntil())) {
            rules.fault("/from", "after-the-end", "Sau ngày kết thúc đã thỏa thuận", "After the agreed end");
        }
    }
}
