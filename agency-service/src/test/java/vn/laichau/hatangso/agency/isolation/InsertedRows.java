package vn.laichau.hatangso.agency.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/**
 * Rows that a test puts into tables as it wants them, in a transaction that is rolled back: {@code submission state=DRAFT}.
 * Columns that must have something and are not named get a value of their type; all identifiers are the same one, {@code @1},
 * so that rows belong together, unless they are said to be another one, {@code @2}.
 */
final class InsertedRows {

    static final String ID = "00000000-0000-7000-8000-000000000001";
    private static final String OTHER_ID = "00000000-0000-7000-8000-000000000002";
    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped
                AND (attname = 'organisation' OR attnotnull AND NOT atthasdef AND attidentity = '')
            ORDER BY attnum
            """;

    private InsertedRows() {}

    /** A connection that sees no foreign key and no trigger, and can become another role. */
    static Connection connection() throws SQLException {
        var connection = SuiteDatabase.superuser();
        connection.setAutoCommit(false);
        connection.createStatement().execute("SET LOCAL session_replication_role = replica");
        return connection;
    }

    static void put(Connection connection, String row) throws SQLException {
        connection.createStatement().execute(insertion(connection, row, "") + " ON CONFLICT DO NOTHING");
    }

    static String table(String row) {
        return row.split(" ")[0];
    }

    /** @param otherwise what is otherwise than the row says */
    static String insertion(Connection connection, String row, String otherwise) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        try (var columns = connection.createStatement().executeQuery(COLUMNS.formatted(table(row)))) {
            while (columns.next()) {
                var column = columns.getString(1);
                values.put(column, column.equals("organisation") ? "vnpt" : some(columns.getString(2)));
            }
        }
        values.putAll(named(row.substring(table(row).length())));
        values.putAll(named(otherwise));
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table(row),
                        String.join(", ", values.keySet()),
                        values.values().stream().map(InsertedRows::literal).collect(Collectors.joining(", ")));
    }

    /** As they stand in an UPDATE. */
    static String assignments(String named) {
        return named(named).entrySet().stream()
                .map(entry -> entry.getKey() + " = " + literal(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> named(String values) {
        var named = new LinkedHashMap<String, String>();
        Arrays.stream(values.trim().split(" "))
                .filter(value -> !value.isEmpty())
                .map(value -> value.split("=", 2))
                .forEach(value -> named.put(value[0], value[1]));
        return named;
    }

    private static String literal(String value) {
        if (value.equals("null")) {
            return "NULL";
        }
        return value.startsWith("today")
                ? value.replace("today", "today()")
                : value.startsWith("@") ? identified(value) : "'" + value + "'";
    }

    /** With the identifiers that {@code @1} and {@code @2} stand for. */
    static String identified(String sql) {
        return sql.replace("@1", "'" + ID + "'").replace("@2", "'" + OTHER_ID + "'");
    }

    private static String some(String type) {
        return switch (type) {
            case "integer", "bigint", "numeric" -> "1";
            case "uuid" -> ID;
            case "date", "timestamp with time zone" -> "2030-06-15";
            case "boolean" -> "false";
            case "bytea" -> "";
            case "jsonb", "text[]", "character varying[]" -> "{}";
            default -> "x";
        };
    }

    /**
     * What a file says of rows: a line of rows, parted by semicolons, and indented lines about the last of them.
     *
     * @param said words before the colon or the arrow, and what stands behind it
     */
    record Said(List<String> rows, Map<String, String> said) {

        String row() {
            return rows.get(rows.size() - 1);
        }

        static List<Said> in(String file) {
            var all = new ArrayList<Said>();
            for (var line : lines(file)) {
                if (line.startsWith(" ")) {
                    var parts = line.trim().split(line.contains(" => ") ? " => " : ": ?", 2);
                    all.get(all.size() - 1).said().merge(parts[0], parts[1], (one, more) -> one + " | " + more);
                } else {
                    all.add(new Said(List.of(line.split(" *; *")), new LinkedHashMap<>()));
                }
            }
            return all;
        }

        private static List<String> lines(String file) {
            try (var text = InsertedRows.class.getResourceAsStream(file)) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
