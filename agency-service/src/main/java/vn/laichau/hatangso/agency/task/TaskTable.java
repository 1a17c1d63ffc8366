package vn.laichau.hatangso.agency.task;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.planentity.SharedPlanTable;
import vn.laichau.hatangso.agency.task.content.NewTask;

/** All tasks; row-level security shows State bodies all, and an operator those it has a part in. */
@ApplicationScoped
class TaskTable extends SharedPlanTable<Task, NewTask> {

    /** Where a row stands in a list: one expression for order and cursor. */
    private static final String PLACE = "concat(plan, '/', code)";

    private static final String TOLD_WITH = "(plan in (:plan, '" + Task.ADDED + "') or id in :continued)";

    private static final String PRESENT =
            "(p.validFrom is null or p.validFrom <= :day) and (p.validUntil is null or p.validUntil > :day)";

    private static final String HELD = """
             and exists (select 1 from Task t join t.parties.parties p where t = task
                         and (p.agency in :whole and concat(p.agency, '/', t.code) not in :without
                              or concat(p.agency, '/', t.code) in :also)
                         and %s)
            """.formatted(PRESENT);

    private final TaskStandings taskStandings;
    private final Clock clock;

    TaskTable(TaskStandings taskStandings, Clock clock) {
        this.taskStandings = taskStandings;
        this.clock = clock;
    }

    @Override
    protected void noted(Task task) {
        task.noted(clock.instant());
    }

    @Override
    protected Task blank(String plan, NewTask row) {
        return new Task(plan, row.code());
    }

    Set<String> codes() {
        return Set.copyOf(getEntityManager()
                .createQuery("select code from Task", String.class)
                .getResultList());
    }

    static String place(Task task) {
        return task.plan() + "/" + task.code();
    }

    /** A decision, a succession, a request for money name a task by its code: no two have the same, whatever plan they are of. */
    @Override
    protected boolean isCodeGlobal() {
        return true;
    }

    /** Ids of what other plans state and this one asks for too. */
    private List<UUID> continuedIn(String plan) {
        return getSession()
                .createNativeQuery("SELECT id FROM task WHERE :plan = ANY (continued_in)", UUID.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    /** Of one plan, and what was added, in the order of their codes. */
    List<Task> toldWith(String plan) {
        return list(TOLD_WITH + " order by plan, code", Map.of("plan", plan, "continued", continuedIn(plan)));
    }

    /** Until the transaction ends nobody else gives a task this code. */
    void lockCode(String code) {
        getSession().doWork(AgencyLocks.TASK_CODE.about(code)::take);
    }

    /** One row more than the limit. */
    List<Task> page(TaskFilter filter, LocalDate day, String after, int limit) {
        return found(filter, day, after).page(0, limit + 1).list();
    }

    long count(TaskFilter filter, LocalDate day) {
        return found(filter, day, "").count();
    }

    private PanacheQuery<Task> found(TaskFilter filter, LocalDate day, String after) {
        var where = new StringBuilder(PLACE + " > :after and " + TOLD_WITH);
        var parameters = new HashMap<String, Object>(
                Map.of("after", after, "plan", filter.plan(), "continued", continuedIn(filter.plan())));
        if (filter.held() != null) {
            where.append(HELD);
            parameters.putAll(filter.held().parameters());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.clause() != null) {
            where.append(" and (clause = :clause or clause like concat(:clause, '.%'))");
            parameters.put("clause", filter.clause());
        }
        if (filter.state() != null) {
            where.append(" and id in :shown");
            parameters.put("shown", taskStandings.shownAs(filter.state(), clock.instant()));
        }
        if (where.indexOf(":day") >= 0) {
            parameters.put("day", day);
        }
        return find("from Task task where " + where + " order by " + PLACE, parameters);
    }
}
