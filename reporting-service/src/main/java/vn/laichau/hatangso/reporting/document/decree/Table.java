package vn.laichau.hatangso.reporting.document.decree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table whose head is repeated on every page it runs over. */
public record Table(List<Column> columns, List<List<String>> rows) {

    /** A table whose first column counts its rows. */
    public static <T> Table numbered(List<Column> columns, List<T> items, Function<T, List<String>> cells) {
        var rows = new ArrayList<List<String>>();
        for (var item : items) {
            var row = new ArrayList<>(List.of(Integer.toString(rows.size() + 1)));
            row.addAll(cells.apply(item));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    int[] widths(int whole) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        return columns.stream()
                .mapToInt(column -> whole * column.share() / shares)
                .toArray();
    }
}
