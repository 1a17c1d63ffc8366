package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Where tasks stood at an instant. */
@ApplicationScoped
class TaskStandings {

    private static final String OF_TASKS = """
            SELECT task, state, CAST(count(*) AS integer) AS occurrences,
                   CAST(count(*) FILTER (WHERE overdue) AS integer) AS overdue
            FROM task_standing(:at) WHERE tells AND task IN (:tasks) GROUP BY task, state
            """;

    /** By the rule of {@link TaskStanding#state}, for which the order of the states is given. */
    private static final String SHOWN = """
            SELECT t.id FROM task t
            LEFT JOIN (SELECT task, min(array_position(CAST(:order AS text[]), state)) AS first
                       FROM task_standing(:at) WHERE tells GROUP BY task) s ON s.task = t.id
            WHERE coalesce((CAST(:order AS text[]))[s.first],
                           CASE WHEN EXISTS (
                               SELECT FROM task_party p
                               WHERE p.task_id = t.id AND p.part = 'LEAD'
                                 AND coalesce(p.valid_from <= :day, true) AND coalesce(p.valid_until > :day, true))
                           THEN 'ASSIGNED' ELSE 'UNASSIGNED' END) = :state
            """;

    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager database;

    TaskStandings(EntityManager database) {
        this.database = database;
    }

    /** Tasks without any occurrence are left out. */
    @SuppressWarnings("unchecked")
    Map<UUID, TaskStanding> of(List<UUID> tasks, Instant at) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(OF_TASKS, Tuple.class)
                .setParameter("at", at)
                .setParameter("tasks", tasks)
                .getResultList();
        var standings = new HashMap<UUID, TaskStanding>();
        rows.forEach(row -> standings.merge(row.get("task", UUID.class), one(row), TaskStandings::both));
        return standings;
    }

    /** The tasks that are shown in the state at the instant; for a query, an id that none has where there are none. */
    @SuppressWarnings("unchecked")
    List<UUID> shownAs(TaskState state, Instant at) {
        List<UUID> ids = database.createNativeQuery(SHOWN, UUID.class)
                .setParameter(
                        "order",
                        Arrays.stream(TaskState.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("at", at)
                .setParameter("day", LocalDate.ofInstant(at, VietnamTime.ZONE))
                .setParameter("state", state.name())
                .getResultList();
        return ids.isEmpty() ? List.of(NONE) : ids;
    }

    private static TaskStanding one(Tuple row) {
        var state = TaskState.valueOf(row.get("state", String.class));
        return new TaskStanding(
                Map.of(state, row.get("occurrences", Integer.class)), row.get("overdue", Integer.class));
    }

    private static TaskStanding both(TaskStanding some, TaskStanding more) {
        var counts = new TreeMap<>(some.occurrences());
        counts.putAll(more.occurrences());
        return new TaskStanding(counts, some.overdue() + more.overdue());
    }
}
