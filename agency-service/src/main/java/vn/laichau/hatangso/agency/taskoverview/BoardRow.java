package vn.laichau.hatangso.agency.taskoverview;

import java.util.Map;
import vn.laichau.hatangso.agency.task.TaskState;

/**
 * What one agency has to do.
 *
 * @param agency its code
 * @param states how many occurrences are in each state
 * @param overdue how many should have been handed in
 */
public record BoardRow(String agency, Map<TaskState, Integer> states, int overdue) {}
