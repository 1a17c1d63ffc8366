package vn.laichau.hatangso.agency.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Reads all queues of a caller with one statement. */
@ApplicationScoped
class CollectWork {

    private final Session database;

    CollectWork(Session database) {
        this.database = database;
    }

    /**
     * Runs in the caller's transaction, whose row policies decide what is seen.
     *
     * @param now the instant of the day and of the extensions that count
     * @param names of the organisations that there are today
     */
    List<WorkQueue> queues(Set<String> roles, Instant now, Map<String, Text> names) {
        var kinds = WorkKind.of(roles);
        if (kinds.isEmpty()) {
            return List.of();
        }
        var rows = Rows.of(database, WorkKind.query(kinds), Row.class)
                .setParameter("today", LocalDate.ofInstant(now, VietnamTime.ZONE))
                .setParameter("now", now)
                .stream()
                .collect(groupingBy(Row::kind, LinkedHashMap::new, toList()));
        return kinds.stream()
                .filter(rows::containsKey)
                .map(kind -> queue(kind, rows.get(kind), names))
                .toList();
    }

    private static WorkQueue queue(WorkKind kind, List<Row> rows, Map<String, Text> names) {
        var first = rows.get(0);
        var items = rows.stream().map(row -> row.item(names)).toList();
        return new WorkQueue(kind, first.total(), first.oldest(), items);
    }

    /** @param total and oldest are of all that wait, also of what is not shown */
    private record Row(
            WorkKind kind,
            String id,
            Text title,
            String organisation,
            OffsetDateTime since,
            LocalDate due,
            String reason,
            String obligation,
            Integer year,
            Long amount,
            String part,
            int total,
            OffsetDateTime oldest,
            long place) {

        QueuedItem item(Map<String, Text> names) {
            return new QueuedItem(
                    id,
                    title,
                    organisation,
                    names.get(organisation),
                    since,
                    due,
                    reason,
                    obligation,
                    year,
                    amount,
                    part);
        }
    }
}
