package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where tasks stood at an instant. */
@ApplicationScoped
class Standings {

    private static final String OF_TASKS = """
            SELECT task, state, CAST(count(*) AS integer) AS occurrences,
                   CAST(count(*) FILTER (WHERE overdue) AS integer) AS overdue
            FROM task_standing(:at) WHERE tells AND task IN (:tasks) GROUP BY task, state
            """;

    private final EntityManager database;

    Standings(EntityManager database) {
        this.database = database;
    }

    /** Tasks without any occurrence are left out. */
    @SuppressWarnings("unchecked")
    Map<UUID, Standing> of(List<UUID> tasks, Instant at) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(OF_TASKS, Tuple.class)
                .setParameter("at", at)
                .setParameter("tasks", tasks)
                .getResultList();
        var standings = new HashMap<UUID, Standing>();
        rows.forEach(row -> standings.merge(row.get("task", UUID.class), one(row), Standings::both));
        return standings;
    }

    private static Standing one(Tuple row) {
        var state = TaskState.valueOf(row.get("state", String.class));
        return new Standing(Map.of(state, row.get("occurrences", Integer.class)), row.get("overdue", Integer.class));
    }

    private static Standing both(Standing some, Standing more) {
        var counts = new TreeMap<>(some.occurrences());
        counts.putAll(more.occurrences());
        return new Standing(counts, some.overdue() + more.overdue());
    }
}
