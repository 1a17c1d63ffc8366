package vn.laichau.hatangso.agency.occurrence;

import java.time.Instant;
import java.util.UUID;
import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
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
record OccurrenceFilter(
        String organisation,
        ResponsibilityFilter held,
        UUID task,
        TaskState state,
        String period,
        boolean overdue,
        boolean mine,
        ResponsibilityFilter own,
        Instant now,
        UUID after,
        int limit) {

    String stateName() {
        return state == null ? null : state.name();
    }
}
