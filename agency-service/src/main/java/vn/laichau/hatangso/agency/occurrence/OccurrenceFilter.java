package vn.laichau.hatangso.agency.occurrence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.http.Sorting;

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
        Sorting sorting,
        int limit) {

    private static final String HELD = """
             AND (s.organisation = :organisation
                  OR s.organisation IN (:whole) AND s.organisation || '/' || t.code NOT IN (:without)
                  OR s.organisation || '/' || t.code IN (:also))
            """;

    private static final String MINE = """
             AND (s.organisation IN (:mywhole) AND s.organisation || '/' || t.code NOT IN (:mywithout)
                  OR s.organisation || '/' || t.code IN (:myalso)
                  OR EXISTS (
                     SELECT FROM task_party p
                     WHERE p.task_id = s.task AND p.part = 'COOPERATING'
                       AND (p.agency IN (:mywhole) AND p.agency || '/' || t.code NOT IN (:mywithout)
                            OR p.agency || '/' || t.code IN (:myalso))
                       AND coalesce(p.valid_from <= today(), true) AND coalesce(p.valid_until > today(), true)))
            """;

    /**
     * What is asked of an occurrence as it stands (s) and of its task (t), and nothing else: PostgreSQL keeps one plan for a
     * statement, which would fit no filter if it had to fit all.
     *
     * @param parameters those of the conditions are added
     */
    String conditions(Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (organisation != null) {
            where.append(HELD);
            parameters.put("organisation", organisation);
            parameters.putAll(held.parameters());
        }
        if (task != null) {
            where.append(" AND s.task = :task");
            parameters.put("task", task);
        }
        if (state != null) {
            where.append(" AND s.state = :state");
            parameters.put("state", state.name());
        }
        if (period != null) {
            where.append(" AND s.period = :period");
            parameters.put("period", period);
        }
        if (overdue) {
            where.append(" AND s.overdue");
        }
        if (mine) {
            where.append(MINE);
            parameters.putAll(own.parameters("my"));
        }
        return where.toString();
    }
}
