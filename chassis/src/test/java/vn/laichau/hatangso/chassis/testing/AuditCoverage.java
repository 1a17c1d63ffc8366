package vn.laichau.hatangso.chassis.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database's catalogue says of the audit. */
public final class AuditCoverage {

    private static final String LEFT_OUT = """
            SELECT relname FROM pg_class c
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
            AND relname NOT LIKE 'audit\\_%' AND relname <> 'flyway_schema_history'
            AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname LIKE 'audit\\_%' AND tgenabled = 'O')
            ORDER BY relname
            """;

    private AuditCoverage() {}

    /** Names of the tables whose changes leave no entry. */
    public static List<String> leftOut() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(LEFT_OUT)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
