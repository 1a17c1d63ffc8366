package vn.laichau.hatangso.agency.work.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Occurrences counted by state and by the agency that answered for them at an instant; what is done counts for who did it. */
@ApplicationScoped
public class Board {

    private static final String COUNTS = """
            SELECT s.organisation, t.code, s.state, CAST(count(*) AS integer) AS occurrences,
                   CAST(count(*) FILTER (WHERE s.overdue) AS integer) AS overdue
            FROM task_standing(:at) s JOIN task t ON t.id = s.task WHERE s.tells GROUP BY s.organisation, t.code, s.state
            """;

    private final EntityManager database;
    private final Lineages lineages;

    Board(EntityManager database, Lineages lineages) {
        this.database = database;
        this.lineages = lineages;
    }

    /** In the order of the agencies' codes. */
    @SuppressWarnings("unchecked")
    public List<BoardRow> at(Instant instant) {
        List<Tuple> counts = database.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("at", instant)
                .getResultList();
        var day = LocalDate.ofInstant(instant, VietnamTime.ZONE);
        var rows = new TreeMap<String, BoardRow>();
        counts.stream().map(count -> row(count, day)).forEach(row -> rows.merge(row.agency(), row, Board::both));
        return List.copyOf(rows.values());
    }

    private BoardRow row(Tuple count, LocalDate day) {
        var agency = count.get("organisation", String.class);
        var task = new Thing(ThingKind.TASK, count.get("code", String.class));
        var state = TaskState.valueOf(count.get("state", String.class));
        return new BoardRow(
                state.isOpen() ? lineages.get().holder(agency, task, day) : agency,
                Map.of(state, count.get("occurrences", Integer.class)),
                count.get("overdue", Integer.class));
    }

    private static BoardRow both(BoardRow some, BoardRow more) {
        var states = new TreeMap<>(some.states());
        more.states().forEach((state, occurrences) -> states.merge(state, occurrences, Integer::sum));
        return new BoardRow(some.agency(), states, some.overdue() + more.overdue());
    }
}
