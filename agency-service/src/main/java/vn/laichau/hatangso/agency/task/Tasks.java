package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.agency.clause.Tally;

/** The tasks, as other features ask for them. */
@ApplicationScoped
public class Tasks {

    private final TaskTable table;

    Tasks(TaskTable table) {
        this.table = table;
    }

    /** Takes over what a plan file says about tasks. */
    public Tally load(String plan, List<NewTask> rows, Function<NewTask, String> fingerprint) {
        return table.load(plan, rows, fingerprint);
    }

    /** In the order of plan and code. */
    public List<TaskView> list() {
        return table.list("order by plan, code").stream().map(Task::view).toList();
    }
}
