package vn.laichau.hatangso.chassis.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the database of a service holds, without what it says: which transactions wrote how many rows of each table. */
final class StoredState implements AutoCloseable {

    private static final String TABLES = """
            SELECT table_name, '' FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = 'public'
            """;

    /** A row that is changed, also into the same, is written by another transaction. */
    private static final String WRITTEN =
            "SELECT '%1$s', count(*) || ' rows, ' || coalesce(sum(xmin::text::bigint), 0) FROM \"%1$s\"";

    private final Connection connection;

    /** Planned once: with so many tables that takes longer than to read them. */
    private final PreparedStatement state;

    /** @param noted tables that are not looked at */
    StoredState(Set<String> noted) {
        try {
            connection = SuiteDatabase.superuser();
            var tables = read(connection.prepareStatement(TABLES));
            tables.keySet().removeAll(noted);
            state = connection.prepareStatement(
                    tables.keySet().stream().map(WRITTEN::formatted).collect(Collectors.joining(" UNION ALL ")));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** By table. */
    Map<String, String> now() {
        try {
            return read(state);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> read(PreparedStatement statement) throws SQLException {
        var read = new TreeMap<String, String>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
        }
        return read;
    }
}
