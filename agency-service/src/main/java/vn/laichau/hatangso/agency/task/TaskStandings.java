package vn.laichau.hatangso.agency.task;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.database.Rows;
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

    private final Session database;

    private record Counted(UUID task, TaskState state, int occurrences, int overdue) {

        TaskStanding standing() {
            return new TaskStanding(Map.of(state, occurrences), overdue);
        }
    }

    TaskStandings(Session database) {
        this.database = database;
    }

    /** Tasks without any occurrence are left out. */
    Map<UUID, TaskStanding> of(List<UUID> tasks, Instant at) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return Rows.of(database, OF_TASKS, Counted.class).setParameter("at", at).setParameter("tasks", tasks).stream()
                .collect(toMap(Counted::task, Counted::standing, TaskStandings::both));
    }

    /** The tasks that are shown in the state at the instant; for a query, an id that none has where there are none. */
    List<UUID> shownAs(TaskState state, Instant at) {
        var ids = database.createNativeQuery(SHOWN, UUID.class)
                .setParameter(
                        "order",
                        Arrays.stream(TaskState.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("at", at)
                .setParameter("day", LocalDate.ofInstant(at, VietnamTime.ZONE))
                .setParameter("state", state.name())
                .getResultList();
        return ids.isEmpty() ? List.of(NONE) : ids;
    }

    private static TaskStanding both(TaskStanding some, TaskStanding more) {
        var counts = new TreeMap<>(some.occurrences());
        counts.putAll(more.occurrences());
        return new TaskStanding(counts, some.overdue() + more.overdue());
    }
}
