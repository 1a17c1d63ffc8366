package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class TaskTable extends PlanTable<Task, NewTask> {

    /** Where a row stands in a list: one expression for order and cursor. */
    private static final String PLACE = "concat(plan, '/', code)";

    @Override
    protected Task blank(String plan, NewTask row) {
        return new Task(plan, row.code());
    }

    static String place(Task task) {
        return task.plan() + "/" + task.code();
    }

    /** One row more than the limit. */
    List<Task> page(TaskFilter filter, String after, int limit) {
        var where = new StringBuilder(PLACE + " > :after");
        var parameters = new HashMap<String, Object>(Map.of("after", after));
        if (filter.agency() != null) {
            where.append(" and exists (select 1 from Task t join t.parties p where t = task and p.agency = :agency)");
            parameters.put("agency", filter.agency());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.clause() != null) {
            where.append(" and (clause = :clause or clause like concat(:clause, '.%'))");
            parameters.put("clause", filter.clause());
        }
        return find("from Task task where " + where + " order by " + PLACE, parameters)
                .page(0, limit + 1)
                .list();
    }
}
