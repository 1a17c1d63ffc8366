package vn.laichau.hatangso.reporting.document.decree;

import java.util.List;

/** A table whose head is repeated on every page it runs over. */
public record Table(List<Column> columns, List<List<String>> rows) {

    int[] widths(int whole) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        return columns.stream()
                .mapToInt(column -> whole * column.share() / shares)
                .toArray();
    }
}
