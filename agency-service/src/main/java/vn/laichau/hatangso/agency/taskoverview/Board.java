package vn.laichau.hatangso.agency.taskoverview;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Occurrences counted by state and by the agency that answered for them at an instant; what is done counts for who did it. */
@ApplicationScoped
public class Board {

    private static final String COUNTS = """
            SELECT s.organisation, t.code, s.state, CAST(count(*) AS integer) AS occurrences,
                   CAST(count(*) FILTER (WHERE s.overdue) AS integer) AS overdue
            FROM task_standing(:at) s JOIN task t ON t.id = s.task
            WHERE s.tells AND (CAST(:plan AS text) IS NULL OR t.plan IN (:plan, 'added') OR :plan = ANY (t.continued_in))
            GROUP BY s.organisation, t.code, s.state
            """;

    private final Session database;
    private final Organisations organisations;
    private final SuccessionCache successionCache;

    Board(Session database, Organisations organisations, SuccessionCache successionCache) {
        this.organisations = organisations;
        this.database = database;
        this.successionCache = successionCache;
    }

    /**
     * In the order of the agencies' codes.
     *
     * @param plan whose tasks, and what was added; null for those of all
     */
    public List<BoardRow> at(String plan, Instant instant) {
        return List.copyOf(opened(plan, instant).values());
    }

    /**
     * The same beside the list of a plan's tasks as they stood then: a task that is assigned there and of which nothing had been opened
     * is a piece of work of each lead, each member where a group leads, so that both tell the same.
     */
    public List<BoardRow> beside(List<TaskView> tasks, String plan, Instant instant) {
        var rows = opened(plan, instant);
        var present = organisations.validOn(LocalDate.ofInstant(instant, VietnamTime.ZONE));
        tasks.stream()
                .filter(task ->
                        task.state() == TaskState.ASSIGNED && task.occurrences().isEmpty())
                .flatMap(task -> Organisations.meant(Set.copyOf(task.leads()), present))
                .map(lead -> new BoardRow(lead.code(), Map.of(TaskState.ASSIGNED, 1), 0))
                .forEach(row -> rows.merge(row.organisation(), row, Board::both));
        return List.copyOf(rows.values());
    }

    private TreeMap<String, BoardRow> opened(String plan, Instant instant) {
        var day = LocalDate.ofInstant(instant, VietnamTime.ZONE);
        return Rows.of(database, COUNTS, Counted.class).setParameter("at", instant).setParameter("plan", plan).stream()
                .map(count -> row(count, day))
                .collect(toMap(BoardRow::organisation, Function.identity(), Board::both, TreeMap::new));
    }

    private record Counted(String organisation, String task, TaskState state, int occurrences, int overdue) {}

    private BoardRow row(Counted count, LocalDate day) {
        var state = count.state();
        var holder = successionCache
                .get()
                .responsible(count.organisation(), new WorkItem(WorkItemKind.TASK, count.task()), day);
        return new BoardRow(
                state.isOpen() ? holder : count.organisation(), Map.of(state, count.occurrences()), count.overdue());
    }

    private static BoardRow both(BoardRow some, BoardRow more) {
        var states = new TreeMap<>(some.states());
        more.states().forEach((state, occurrences) -> states.merge(state, occurrences, Integer::sum));
        return new BoardRow(some.organisation(), states, some.overdue() + more.overdue());
    }
}
