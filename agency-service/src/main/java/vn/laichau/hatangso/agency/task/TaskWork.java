package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.task.Party.Part;
import vn.laichau.hatangso.chassis.text.Text;

/** The parts that agencies have in tasks. */
@ApplicationScoped
class TaskWork implements OpenWork {

    private static final Text LEAD = Text.of("Chủ trì", "Lead");
    private static final Text COOPERATING = Text.of("Phối hợp", "Cooperating");

    private final TaskTable table;
    private final Lineages lineages;

    TaskWork(TaskTable table, Lineages lineages) {
        this.table = table;
        this.lineages = lineages;
    }

    @Override
    public List<OpenThing> list() {
        return table.list("order by plan, code").stream()
                .flatMap(task -> Stream.concat(open(task, Part.LEAD, LEAD), open(task, Part.COOPERATING, COOPERATING)))
                .toList();
    }

    private Stream<OpenThing> open(Task task, Part part, Text name) {
        return task.named(part, lineages.today()).stream()
                .map(agency -> OpenThing.of(task.thing(), agency, name, task.title()));
    }
}
