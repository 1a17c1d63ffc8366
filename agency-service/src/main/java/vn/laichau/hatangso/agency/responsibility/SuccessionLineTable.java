package vn.laichau.hatangso.agency.responsibility;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    private static final String EXCEPTIONS = "SELECT succession_id, kind, thing, successor FROM succession_exception";

    private final AgroalDataSource database;

    SuccessionLineTable(@DataSource("job") AgroalDataSource database) {
        this.database = database;
    }

    List<SuccessionLine> list() throws SQLException {
        return list("AND p.in_force");
    }

    /** Those that were in force as it was known at an instant. */
    List<SuccessionLine> listKnown(Instant at) throws SQLException {
        var parameter = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        return list(KNOWN, parameter, parameter);
    }

    private List<SuccessionLine> list(String condition, OffsetDateTime... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PASSINGS + condition)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var exceptions = exceptions(connection);
            var passings = new ArrayList<SuccessionLine>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    passings.add(passing(rows, exceptions));
                }
            }
            return passings;
        }
    }

    private static Map<UUID, Map<WorkItem, String>> exceptions(Connection connection) throws SQLException {
        var exceptions = new HashMap<UUID, Map<WorkItem, String>>();
        try (var rows = connection.createStatement().executeQuery(EXCEPTIONS)) {
            while (rows.next()) {
                exceptions
                        .computeIfAbsent(rows.getObject(1, UUID.class), succession -> new HashMap<>())
                        .put(
                                new WorkItem(WorkItemKind.valueOf(rows.getString(2)), rows.getString(3)),
                                rows.getString(4));
            }
        }
        return exceptions;
    }

    private static SuccessionLine passing(ResultSet row, Map<UUID, Map<WorkItem, String>> exceptions)
            throws SQLException {
        return new SuccessionLine(
                row.getString("agency"),
                row.getObject("day", LocalDate.class),
                row.getString("default_successor"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("successors").getArray())),
                exceptions.getOrDefault(row.getObject("id", UUID.class), Map.of()));
    }
}
