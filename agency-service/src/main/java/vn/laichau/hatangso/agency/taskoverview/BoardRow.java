package vn.laichau.hatangso.agency.taskoverview;

import java.util.Map;
import vn.laichau.hatangso.agency.task.TaskState;

/**
 * What one organisation has to do.
 *
 * @param organisation its code
 * @param states how many occurrences are in each state
 * @param overdue how many should have been handed in
 */
public record BoardRow(String organisation, Map<TaskState, Integer> states, int overdue) {}
