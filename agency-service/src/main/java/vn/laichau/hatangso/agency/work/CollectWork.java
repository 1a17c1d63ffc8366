package vn.laichau.hatangso.agency.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Reads all queues of a caller with one statement. */
@ApplicationScoped
class CollectWork {

    private final Session database;
    private final Organisations organisations;

    CollectWork(Session database, Organisations organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    /** Runs in the caller's transaction, whose row policies decide what is seen. */
    List<WorkQueue> queues(Set<String> roles, LocalDate today) {
        var kinds = WorkKind.of(roles);
        if (kinds.isEmpty()) {
            return List.of();
        }
        var names = organisations.validOn(today).stream().collect(toMap(Organisation::code, Organisation::name));
        var rows = database
                .createNativeQuery(WorkKind.query(kinds), Tuple.class)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .collect(groupingBy(
                        row -> WorkKind.valueOf(row.get("kind", String.class)), LinkedHashMap::new, toList()));
        return kinds.stream()
                .filter(rows::containsKey)
                .map(kind -> queue(kind, rows.get(kind), names))
                .toList();
    }

    private static WorkQueue queue(WorkKind kind, List<Tuple> rows, Map<String, Text> names) {
        var first = rows.get(0);
        return new WorkQueue(
                kind,
                first.get("total", Integer.class),
                time(first, "oldest"),
                rows.stream().map(row -> item(row, names)).toList());
    }

    private static QueuedItem item(Tuple row, Map<String, Text> names) {
        var organisation = row.get("organisation", String.class);
        return new QueuedItem(
                row.get("id", String.class),
                Text.of(row.get("title_vi", String.class), row.get("title_en", String.class)),
                organisation,
                names.get(organisation),
                time(row, "since"),
                row.get("due", LocalDate.class),
                row.get("note", String.class),
                row.get("obligation", String.class),
                row.get("year", Integer.class),
                row.get("amount", Long.class),
                row.get("part", String.class));
    }

    private static OffsetDateTime time(Tuple row, String column) {
        var at = row.get(column, Instant.class);
        return at == null ? null : VietnamTime.of(at);
    }
}
