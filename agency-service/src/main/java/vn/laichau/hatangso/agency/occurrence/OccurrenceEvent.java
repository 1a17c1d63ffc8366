package vn.laichau.hatangso.agency.occurrence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * One entry of a history.
 *
 * @param state the one that it led to
 * @param organisation of who did it; null of what the calendar did
 * @param note its reason, the new last day or the number of what was accepted; null where nothing was said
 * @param due the day that was set as the last one then; null when none was
 */
@Embeddable
record OccurrenceEvent(
        @Enumerated(EnumType.STRING) OccurrenceTransition verb,
        @Enumerated(EnumType.STRING) TaskState state,
        Instant at,
        String account,
        String organisation,
        String note,
        LocalDate due) {

    OccurrenceEventView view() {
        return new OccurrenceEventView(verb, state, VietnamTime.of(at), account, organisation, note);
    }

    /**
     * An entry of an occurrence's history.
     *
     * @param state the one that it led to
     * @param organisation code of the agency of who did it; absent of what the calendar did
     */
    record OccurrenceEventView(
            OccurrenceTransition verb,
            TaskState state,
            OffsetDateTime at,
            String account,
            String organisation,
            String note) {}
}
