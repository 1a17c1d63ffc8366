package vn.laichau.hatangso.agency.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * One entry of a history.
 *
 * @param state the one that it led to
 * @param organisation of who did it; null of what the calendar did
 * @param comment null where nothing was said
 * @param due the day that was set as the last one then; null when none was
 */
@Embeddable
record Happening(
        @Enumerated(EnumType.STRING) Verb verb,
        @Enumerated(EnumType.STRING) TaskState state,
        Instant at,
        String account,
        String organisation,
        String comment,
        LocalDate due) {

    HappeningView view() {
        return new HappeningView(verb, state, VietnamTime.of(at), account, organisation, comment);
    }
}
