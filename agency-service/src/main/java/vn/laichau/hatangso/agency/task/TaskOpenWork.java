package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.task.TaskParty.Part;
import vn.laichau.hatangso.chassis.text.Text;

/** The parts that agencies have in tasks. */
@ApplicationScoped
class TaskOpenWork implements OpenWork {

    private static final Text LEAD = Text.of("Chủ trì", "Lead");
    private static final Text COOPERATING = Text.of("Phối hợp", "Cooperating");

    private final TaskTable table;
    private final SuccessionCache successionCache;

    TaskOpenWork(TaskTable table, SuccessionCache successionCache) {
        this.table = table;
        this.successionCache = successionCache;
    }

    @Override
    public List<OpenWorkItem> list() {
        return table.list("order by plan, code").stream()
                .flatMap(task -> Stream.concat(open(task, Part.LEAD, LEAD), open(task, Part.COOPERATING, COOPERATING)))
                .toList();
    }

    private Stream<OpenWorkItem> open(Task task, Part part, Text name) {
        return task.named(part, successionCache.today()).stream()
                .map(agency -> OpenWorkItem.of(task.thing(), agency, name, task.title()));
    }
}
