package vn.laichau.hatangso.agency.occurrence;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.agency.task.TaskState;

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
        String comment) {}
