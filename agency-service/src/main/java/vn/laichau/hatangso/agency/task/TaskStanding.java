package vn.laichau.hatangso.agency.task;

import java.util.Map;

/**
 * Where a task stands, as its occurrences tell.
 *
 * @param occurrences how many are in each state
 * @param overdue how many should have been handed in
 */
record TaskStanding(Map<TaskState, Integer> occurrences, int overdue) {

    static final TaskStanding NOTHING_BEGUN = new TaskStanding(Map.of(), 0);

    /** The state that most needs somebody. */
    TaskState state(boolean isLed) {
        return occurrences.keySet().stream()
                .min(TaskState::compareTo)
                .orElse(isLed ? TaskState.ASSIGNED : TaskState.UNASSIGNED);
    }
}
