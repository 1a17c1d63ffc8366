package vn.laichau.hatangso.agency.task;

import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
import vn.laichau.hatangso.agency.task.content.TaskKind;

/**
 * Which tasks a list shows; null asks for any.
 *
 * @param plan code of the plan, never null; what was added beside the plans is with each of them
 * @param held what an agency holds that leads or cooperates
 * @param clause a clause or the beginning of one, for example {@code P2.III.2}
 * @param state the one that a list shows: of the occurrence that most needs somebody
 */
record TaskFilter(String plan, ResponsibilityFilter held, TaskKind kind, String clause, TaskState state) {}
