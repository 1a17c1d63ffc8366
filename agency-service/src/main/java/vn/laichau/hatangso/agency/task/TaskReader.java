package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Looks tasks up, as they stand now or were known once. */
@ApplicationScoped
class TaskReader {

    private final TaskTable table;
    private final Tasks tasks;
    private final TasksAsOf known;
    private final TaskVersions versions;
    private final Clock clock;

    TaskReader(TaskTable table, Tasks tasks, TasksAsOf known, TaskVersions versions, Clock clock) {
        this.known = known;
        this.table = table;
        this.tasks = tasks;
        this.versions = versions;
        this.clock = clock;
    }

    /** The instant whose knowledge counts; null, for the present, when no day is named. */
    Instant endOf(LocalDate asOf) {
        return asOf == null ? null : VietnamTime.endOf(asOf, clock);
    }

    /** @param at null for the present */
    Optional<TaskView> find(UUID id, Instant at) {
        var found = at == null ? tasks.findView(id) : known.find(id, at);
        return found.map(task -> task.amended(versions.of(id, at)));
    }

    /** @param at null for the present */
    Page<TaskView> page(TaskFilter filter, Instant at, String after, int size, boolean count) {
        if (at != null) {
            return known.page(filter, at, after, size, count);
        }
        var day = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        var page = Page.of(table.page(filter, day, after, size), size, TaskTable::place)
                .counted(count, () -> table.count(filter, day));
        return new Page<>(tasks.viewsNow(page.items()), page.next(), page.total());
    }
}
