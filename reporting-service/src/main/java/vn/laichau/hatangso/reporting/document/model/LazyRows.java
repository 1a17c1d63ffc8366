package vn.laichau.hatangso.reporting.document.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Rows that are written when the first of them is read: of an annex that is too long for paper only their count is told. */
final class LazyRows<T> extends AbstractList<List<Cell>> implements RandomAccess {

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
