package vn.laichau.hatangso.systemtests.rush;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What one sending left in one table, to insert again under other names. */
record TableRows(String table, List<String> columns, List<List<Object>> rows) {

    /** @param condition with one place for the value */
    static TableRows read(Connection connection, String table, String condition, Object value) throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM " + table + " WHERE " + condition)) {
            query.setObject(1, value);
            var found = query.executeQuery();
            var columns = new ArrayList<String>();
            for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                columns.add(found.getMetaData().getColumnName(i));
            }
            var rows = new ArrayList<List<Object>>();
            while (found.next()) {
                var row = new ArrayList<>();
                for (var column : columns) {
                    row.add(found.getObject(column));
                }
                rows.add(row);
            }
            return new TableRows(table, columns, rows);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String insert() {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** The value of a row's column, or the one given for it by {@code table.column} or by the column alone. */
    Object value(List<Object> row, int column, Map<String, Object> others) {
        var name = columns.get(column);
        return others.getOrDefault(table + "." + name, others.getOrDefault(name, row.get(column)));
    }
}
