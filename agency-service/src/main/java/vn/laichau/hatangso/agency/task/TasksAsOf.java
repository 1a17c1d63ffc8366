package vn.laichau.hatangso.agency.task;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.planentity.PlanEntity;
import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.task.content.TaskWording;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.json.JsonRules;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Tasks as they were known at an instant: what they said, who answered for them, and where they stood. */
@ApplicationScoped
class TasksAsOf {

    /** {@link TaskTable#page} on what there was then. A condition that is not asked for is null and lets everything pass. */
    private static final String CHOSEN = """
            FROM task_known(:at) k
            WHERE k.plan || '/' || k.code > :after AND (k.plan IN (:plan, 'added') OR :plan = ANY (k.continued_in))
              AND (CAST(:kind AS text) IS NULL OR k.kind = :kind)
              AND (CAST(:clause AS text) IS NULL OR k.clause = :clause OR k.clause LIKE CAST(:clause AS text) || '.%')
              AND (NOT :shown OR k.id IN (:ids))
              AND (NOT :some OR EXISTS (
                      SELECT FROM task_party p
                      WHERE p.task_id = k.id
                        AND (p.agency IN (:whole) AND p.agency || '/' || k.code NOT IN (:without)
                             OR p.agency || '/' || k.code IN (:also))
                        AND coalesce(p.valid_from <= :day, true) AND coalesce(p.valid_until > :day, true)))
            """;

    private static final String PAGE =
            "SELECT k.id, k.said, k.plan || '/' || k.code AS place " + CHOSEN + " ORDER BY place LIMIT :limit";
    /**
     * Of the plan and of what was added. The plan is told of whenever its file came in, so that what the first file states
     * holds for all time before; whatever was added, stated or changed later is there from its own instant on.
     */
    private static final String REPORTED = """
            SELECT t.id, CAST(p.said AS text) AS said, '' AS place
            FROM task t
            LEFT JOIN LATERAL (SELECT said FROM task_past WHERE task_id = t.id AND superseded_at > :at
                               ORDER BY id LIMIT 1) p ON true
            WHERE (t.plan IN (:plan, 'added') OR :plan = ANY (t.continued_in))
              AND least(t.recorded_at, (SELECT min(recorded_at) FROM task_past WHERE task_id = t.id))
                  <= greatest(:at, (SELECT min(loaded_at) FROM plan_file WHERE plan = t.plan))
            ORDER BY t.plan, t.code
            """;

    private static final String ONE = "SELECT id, said, '' AS place FROM task_known(:at) WHERE id = :id";

    private final Session database;
    private final TaskTable tasks;
    private final TaskStandings taskStandings;
    private final SuccessionCache successionCache;
    private final ObjectReader reader;

    TasksAsOf(
            Session database,
            TaskTable tasks,
            TaskStandings taskStandings,
            SuccessionCache successionCache,
            ObjectMapper mapper) {
        this.database = database;
        this.tasks = tasks;
        this.taskStandings = taskStandings;
        this.successionCache = successionCache;
        this.reader = mapper.readerFor(TaskWording.class).withAttribute(JsonRules.STORED, true);
    }

    /** @param said null where it still says the same */
    private record Known(UUID id, String said, String place) {}

    Optional<TaskView> find(UUID id, Instant at) {
        var rows = Rows.of(database, ONE, Known.class)
                .setParameter("at", at)
                .setParameter("id", id)
                .getResultList();
        return views(rows, at).stream().findFirst();
    }

    Page<TaskView> page(TaskFilter filter, Instant at, PageQuery asked) {
        var rows = chosen(Rows.of(database, PAGE, Known.class), filter, at, asked.afterKey())
                .setParameter("limit", asked.limit() + 1)
                .getResultList();
        var page = asked.of(
                rows,
                Known::place,
                () -> chosen(database.createNativeQuery("SELECT count(*) " + CHOSEN, Long.class), filter, at, "")
                        .getSingleResult());
        return new Page<>(views(page.items(), at), page.next(), page.total());
    }

    /**
     * Of one plan, and what had been added, in the order of their codes. Those who answer for them are told by the succession
     * as it is known now, as all agencies of a report are.
     */
    List<TaskView> reported(String plan, Instant at) {
        var rows = Rows.of(database, REPORTED, Known.class)
                .setParameter("at", at)
                .setParameter("plan", plan)
                .getResultList();
        return views(rows, at, successionCache.get());
    }

    private <R> NativeQuery<R> chosen(NativeQuery<R> query, TaskFilter filter, Instant at, String after) {
        var chosen = query.setParameter("at", at)
                .setParameter("day", LocalDate.ofInstant(at, VietnamTime.ZONE))
                .setParameter("after", after)
                .setParameter("plan", filter.plan())
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().name())
                .setParameter("clause", filter.clause())
                .setParameter("shown", filter.state() != null)
                .setParameter(
                        "ids",
                        filter.state() == null ? List.of(new UUID(0, 0)) : taskStandings.shownAs(filter.state(), at))
                .setParameter("some", filter.held() != null);
        var responsibilityFilter = filter.held() == null ? ResponsibilityFilter.nothing() : filter.held();
        responsibilityFilter.parameters().forEach(chosen::setParameter);
        return chosen;
    }

    private List<TaskView> views(List<Known> known, Instant at) {
        return views(known, at, successionCache.knownAt(at));
    }

    private List<TaskView> views(List<Known> known, Instant at, SuccessionLines successionLines) {
        var ids = known.stream().map(Known::id).toList();
        var named = tasks.list("id in ?1", ids).stream().collect(toMap(PlanEntity::id, Function.identity()));
        var standing = taskStandings.of(ids, at);
        var day = LocalDate.ofInstant(at, VietnamTime.ZONE);
        return known.stream()
                .map(row -> named.get(row.id())
                        .viewSaying(
                                wording(row, named.get(row.id())),
                                day,
                                successionLines,
                                standing.getOrDefault(row.id(), TaskStanding.NOTHING_BEGUN)))
                .toList();
    }

    private TaskWording wording(Known row, Task task) {
        try {
            return row.said() == null ? task.wording() : reader.readValue(row.said());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
