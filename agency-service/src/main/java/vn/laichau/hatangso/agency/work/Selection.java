package vn.laichau.hatangso.agency.work;

import java.time.Instant;
import java.util.UUID;
import vn.laichau.hatangso.agency.lineage.Held;
import vn.laichau.hatangso.agency.task.TaskState;

/**
 * Which occurrences to list; null for any.
 *
 * @param organisation an agency that it was given to, or that answers for it
 * @param held what this agency answers for
 * @param overdue only those that are
 * @param mine only those that the caller's agency is responsible for or cooperates in
 * @param own what that agency answers for
 */
record Selection(
        String organisation,
        Held held,
        UUID task,
        TaskState state,
        String period,
        boolean overdue,
        boolean mine,
        Held own,
        Instant now,
        UUID after,
        int limit) {

    String stateName() {
        return state == null ? null : state.name();
    }
}
