package vn.laichau.hatangso.systemtests.suite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.laichau.hatangso.local.LocalStack;

/** What the databases of all services hold: each table with how many rows it has and the sum of their hashes. */
public final class TableState {

    private static final String TABLES = """
            SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
            """;

    private TableState() {}

    /** @param besides names of tables that are not looked at */
    public static Map<String, String> of(LocalStack stack, Set<String> besides) throws SQLException {
        var state = new TreeMap<String, String>();
        for (var database : Set.of("indicator", "agency", "reporting")) {
            try (var connection = stack.superuser(database).getConnection()) {
                for (var table : tables(connection)) {
                    if (!besides.contains(table.substring(table.indexOf('.') + 1))) {
                        state.put(database + " " + table, state(connection, table));
                    }
                }
            }
        }
        return state;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String state(Connection connection, String table) throws SQLException {
        var query =
                "SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(r::text, 0)), 0) FROM " + table + " r";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
