package vn.laichau.hatangso.chassis.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the database of a service holds, without what it says: which transactions wrote how many rows of each table. */
public final class StoredState {

    private static final String TABLES = """
            SELECT table_name, '' FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = 'public'
            """;

    /** A row that is changed, also into the same, is written by another transaction. */
    private static final String WRITTEN =
            "SELECT '%1$s', count(*) || ' rows, ' || coalesce(sum(xmin::text::bigint), 0) FROM \"%1$s\"";

    private StoredState() {}

    /** @param noted tables that are not looked at */
    public static Map<String, String> besides(Set<String> noted) {
        try (var connection = SuiteDatabase.superuser()) {
            var tables = read(connection, TABLES);
            tables.keySet().removeAll(noted);
            return read(
                    connection,
                    tables.keySet().stream().map(WRITTEN::formatted).collect(Collectors.joining(" UNION ALL ")));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, String> read(Connection connection, String query) throws SQLException {
        var read = new TreeMap<String, String>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
        }
        return read;
    }
}
