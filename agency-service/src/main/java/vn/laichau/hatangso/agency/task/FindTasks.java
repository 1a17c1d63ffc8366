package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Looks tasks up, as they stand now. */
@ApplicationScoped
class FindTasks {

    private final TaskTable table;
    private final Tasks tasks;
    private final TaskVersions versions;
    private final Clock clock;

    FindTasks(TaskTable table, Tasks tasks, TaskVersions versions, Clock clock) {
        this.table = table;
        this.tasks = tasks;
        this.versions = versions;
        this.clock = clock;
    }

    Optional<TaskView> find(UUID id) {
        return tasks.findView(id).map(task -> task.amended(versions.of(id)));
    }

    Page<TaskView> page(TaskFilter filter, String after, int size, boolean count) {
        var day = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        var page = Page.of(table.page(filter, day, after, size), size, TaskTable::place)
                .counted(count, () -> table.count(filter, day));
        return new Page<>(tasks.viewsNow(page.items()), page.next(), page.total());
    }
}
