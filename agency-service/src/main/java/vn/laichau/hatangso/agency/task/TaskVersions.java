package vn.laichau.hatangso.agency.task;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.chassis.text.Text;

/** What decisions make of tasks: each adds a version, and the task shows the last one. */
@ApplicationScoped
public class TaskVersions {

    private static final String FIND = "SELECT id FROM task WHERE code = :code FOR UPDATE";

    /** In the order of {@link TaskTable#lock}. */
    private static final String LOCK = "SELECT id FROM task WHERE code IN (:codes) ORDER BY id FOR UPDATE";

    /** What the task was before any decision. */
    private static final String FIRST = """
            INSERT INTO task_version (task_id, number, due, title_vi, title_en, recorded_at)
            SELECT id, 1, due, title_vi, title_en, :now FROM task WHERE id = :task ON CONFLICT DO NOTHING
            """;

    private static final String NEXT = """
            INSERT INTO task_version (task_id, number, due, title_vi, title_en, decision, item, decided_by, decided_on,
                                      recorded_at)
            SELECT id, (SELECT max(number) + 1 FROM task_version WHERE task_id = :task),
                   coalesce(CAST(:due AS date), due), coalesce(CAST(:vi AS text), title_vi),
                   coalesce(CAST(:en AS text), title_en), :decision, :item, :number, :date, :now
            FROM task WHERE id = :task
            """;

    private static final String SHOW = """
            UPDATE task t SET due = v.due, title_vi = v.title_vi, title_en = v.title_en, recorded_at = v.recorded_at,
                              revision = t.revision + 1
            FROM task_version v
            WHERE t.id = :task AND v.task_id = t.id
            AND v.number = (SELECT max(number) FROM task_version WHERE task_id = :task)
            """;

    private static final String MADE_BY = """
            SELECT v.decision, t.code, v.number, v.due, v.title_vi, v.title_en, v.item FROM task_version v JOIN task t ON t.id = v.task_id
            WHERE v.decision IN (:decisions)
            """;

    private static final String OF_TASK = """
            SELECT decision, decided_by, decided_on, due, title_vi, title_en FROM task_version
            WHERE task_id = :task AND decision IS NOT NULL
              AND coalesce(recorded_at <= CAST(:at AS timestamptz), true) ORDER BY number
            """;

    private final Session database;
    private final Event<Amended> amended;

    TaskVersions(Session database, Event<Amended> amended) {
        this.database = database;
        this.amended = amended;
    }

    /**
     * What is to change of a task.
     *
     * @param due null keeps it
     * @param title null keeps it
     */
    public record Amendment(String task, LocalDate due, Text title) {}

    /**
     * Who decided it.
     *
     * @param item its place in the proposal
     * @param organisation and account: who recorded it
     * @param at when they recorded it
     */
    public record Authority(
            UUID decision, int item, String number, LocalDate date, String organisation, String account, Instant at) {}

    /** Fired in the transaction that amends a task. */
    public record Amended(UUID task, Authority authority, Instant at) {}

    /**
     * A version that a decision made.
     *
     * @param number 2 for the first amendment of a task
     * @param item place in the proposal
     */
    public record TaskVersion(String task, int number, LocalDate due, Text title, int item) {}

    /** Locks all that a decision amends until the transaction ends, in one order for everybody. */
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<String> codes) {
        database.createNativeQuery(LOCK, UUID.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    @Transactional(TxType.MANDATORY)
    public void amend(Amendment amendment, Authority authority) {
        var task = database.createNativeQuery(FIND, UUID.class)
                .setParameter("code", amendment.task())
                .getSingleResult();
        var now = authority.at();
        var title = amendment.title() == null ? Text.of(null, null) : amendment.title();
        database.createNativeQuery(FIRST)
                .setParameter("task", task)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery(NEXT)
                .setParameter("task", task)
                .setParameter("due", amendment.due())
                .setParameter("vi", title.vi())
                .setParameter("en", title.en())
                .setParameter("decision", authority.decision())
                .setParameter("item", authority.item())
                .setParameter("number", authority.number())
                .setParameter("date", authority.date())
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery(SHOW).setParameter("task", task).executeUpdate();
        // Another item of the decision may have brought the task into memory as it was before this one.
        database.refresh(database.find(Task.class, task));
        amended.fire(new Amended(task, authority, now));
    }

    /** What decisions had made of a task by an instant, null for the present; the oldest first. */
    List<TaskView.Amendment> of(UUID task, Instant at) {
        return Rows.of(database, OF_TASK, TaskView.Amendment.class)
                .setParameter("task", task)
                .setParameter("at", at)
                .getResultList();
    }

    /** The versions that decisions made, by decision and item. */
    public Map<UUID, Map<Integer, TaskVersion>> madeBy(Collection<UUID> decisions) {
        return Rows.of(database, MADE_BY, Made.class).setParameter("decisions", decisions).stream()
                .collect(groupingBy(Made::decision, toMap(Made::item, Made::version)));
    }

    private record Made(UUID decision, String task, int number, LocalDate due, Text title, int item) {

        TaskVersion version() {
            return new TaskVersion(task, number, due, title, item);
        }
    }
}
