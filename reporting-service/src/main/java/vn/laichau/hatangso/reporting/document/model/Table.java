package vn.laichau.hatangso.reporting.document.model;

import java.util.List;
import java.util.function.Function;

/**
 * A table whose head is repeated on every page it runs over.
 *
 * @param caption what it shows, for who cannot see it
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A table whose first column counts its rows. */
    public static <T> Table numbered(
            String caption, List<Column> columns, List<T> items, Function<T, List<Cell>> cells) {
        return new Table(caption, columns, new LazyRows<>(items, cells));
    }

    /** Width of a column in percent of the whole. */
    public double percent(int column) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        return 100.0 * columns.get(column).share() / shares;
    }
}
