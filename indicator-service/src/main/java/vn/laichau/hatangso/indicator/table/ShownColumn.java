package vn.laichau.hatangso.indicator.table;

import java.util.function.Function;

/**
 * A column of a table that is only read.
 *
 * @param cell a number, or what is shown as its text; null for nothing
 */
public record ShownColumn<R>(String key, String label, boolean isNumber, Function<R, Object> cell)
        implements Column<R> {

    /** One of texts. */
    public ShownColumn(String key, String label, Function<R, Object> cell) {
        this(key, label, false, cell);
    }

    public static <R> ShownColumn<R> number(String key, String label, Function<R, Object> cell) {
        return new ShownColumn<>(key, label, true, cell);
    }

    @Override
    public Object of(R row) {
        return cell.apply(row);
    }
}
