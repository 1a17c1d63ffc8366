package vn.laichau.hatangso.reporting.document.model;

import static java.util.stream.Collectors.joining;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table whose head is repeated on every page it runs over.
 *
 * @param caption what it shows, for who cannot see it
 * @param totals what the rows come to; empty where nothing is summed
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, List<Cell> totals) {

    public Table(String caption, List<Column> columns, List<List<Cell>> rows) {
        this(caption, columns, rows, List.of());
    }

    /** A table whose first column counts its rows. */
    public static <T> Table numbered(
            String caption, List<Column> columns, List<T> items, Function<T, List<Cell>> cells) {
        return new Table(caption, columns, new LazyRows<>(items, cells));
    }

    /** With rows that are alike in all but their number and one column in one row, where all that stands there is named. */
    public Table together(int column) {
        var alike = new LinkedHashMap<List<String>, List<List<Cell>>>();
        rows.forEach(row -> alike.computeIfAbsent(
                        IntStream.range(1, row.size())
                                .mapToObj(each ->
                                        each == column ? "" : row.get(each).text())
                                .toList(),
                        key -> new ArrayList<>())
                .add(row));
        var together = new ArrayList<List<Cell>>();
        alike.values().forEach(some -> {
            var row = new ArrayList<>(some.get(0));
            row.set(0, Cell.whole(together.size() + 1));
            row.set(
                    column,
                    Cell.words(
                            some.stream().map(each -> each.get(column).text()).collect(joining("; "))));
            together.add(row);
        });
        return new Table(caption, columns, together, totals);
    }

    /** Position of the row from which on they stay on one page: the last one alone under a repeated head would look forgotten. */
    public int firstOfLastRows() {
        return Math.max(0, rows.size() - 3);
    }

    /** Width of a column in percent of the whole. */
    public double percent(int column) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        return 100.0 * columns.get(column).share() / shares;
    }

    /** Rows that are written when the first of them is read: of an annex that is too long for paper only their count is told. */
    private static final class LazyRows<T> extends AbstractList<List<Cell>> implements RandomAccess {

        private final int size;
        private List<T> items;
        private Function<T, List<Cell>> cells;
        private List<List<Cell>> written;

        LazyRows(List<T> items, Function<T, List<Cell>> cells) {
            this.size = items.size();
            this.items = items;
            this.cells = cells;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public List<Cell> get(int index) {
            if (written == null) {
                written = write();
                // What they were written from is large, and nobody else holds it by now.
                items = null;
                cells = null;
            }
            return written.get(index);
        }

        private List<List<Cell>> write() {
            var rows = new ArrayList<List<Cell>>(size);
            for (var item : items) {
                var row = new ArrayList<Cell>();
                row.add(Cell.whole(rows.size() + 1));
                row.addAll(cells.apply(item));
                rows.add(row);
            }
            return rows;
        }
    }

    /**
     * A column of a table.
     *
     * @param share of the table's width, relative to the other columns' shares
     */
    public record Column(String title, int share, Kind kind) {

        /** What a column holds, and so how it is set. */
        public enum Kind {
            TEXT,
            CENTRED,
            FIGURE
        }

        public static Column text(String title, int share) {
            return new Column(title, share, Kind.TEXT);
        }

        public static Column centred(String title, int share) {
            return new Column(title, share, Kind.CENTRED);
        }

        public static Column figure(String title, int share) {
            return new Column(title, share, Kind.FIGURE);
        }
    }
}
