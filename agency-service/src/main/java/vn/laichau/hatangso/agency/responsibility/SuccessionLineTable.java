package vn.laichau.hatangso.agency.responsibility;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;

/** Reads the successions in force in the background role: no request and no row-level security takes part in it. */
@ApplicationScoped
class SuccessionLineTable {

    /** A change of name passes nothing over. */
    private static final String PASSINGS = """
            SELECT s.id, s.day, p.agency, p.default_successor,
                   array(SELECT agency FROM succession_successor WHERE succession_id = s.id) || p.default_successor AS successors
            FROM succession s JOIN succession_predecessor p ON p.succession_id = s.id
            WHERE p.default_successor <> p.agency
            """;

    private static final String KNOWN = "AND s.recorded_at <= ? AND coalesce(s.withdrawn_at > ?, true)";

    private static final String EXCEPTIONS =
            "SELECT succession_id AS succession, kind, thing, successor FROM succession_exception";

    private final Sql sql;

    SuccessionLineTable(@DataSource("job") AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    List<SuccessionLine> list() {
        return list("AND p.in_force");
    }

    /** Those that were in force as it was known at an instant. */
    List<SuccessionLine> listKnown(Instant at) {
        return list(KNOWN, at, at);
    }

    private List<SuccessionLine> list(String condition, Instant... at) {
        var exceptions = sql.list(Excepted.class, EXCEPTIONS).stream()
                .collect(groupingBy(Excepted::succession, toMap(Excepted::workItem, Excepted::successor)));
        return sql.list(Passing.class, PASSINGS + condition, (Object[]) at).stream()
                .map(passing -> passing.line(exceptions.getOrDefault(passing.id(), Map.of())))
                .toList();
    }

    private record Passing(UUID id, LocalDate day, String agency, String defaultSuccessor, List<String> successors) {

        SuccessionLine line(Map<WorkItem, String> exceptions) {
            return new SuccessionLine(agency, day, defaultSuccessor, Set.copyOf(successors), exceptions);
        }
    }

    private record Excepted(UUID succession, WorkItemKind kind, String thing, String successor) {

        WorkItem workItem() {
            return new WorkItem(kind, thing);
        }
    }
}
