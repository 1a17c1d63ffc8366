package vn.laichau.hatangso.indicator.table;

import java.util.function.Function;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A column of a table that is only read.
 *
 * @param cell as {@link Column#of} gives it
 */
public record DisplayColumn<R>(String key, Text label, boolean isNumber, Function<R, Object> cell)
        implements Column<R> {

    /** One of texts. */
    public DisplayColumn(String key, String vi, String en, Function<R, Object> cell) {
        this(key, Text.of(vi, en), false, cell);
    }

    public static <R> DisplayColumn<R> number(String key, String vi, String en, Function<R, Object> cell) {
        return new DisplayColumn<>(key, Text.of(vi, en), true, cell);
    }

    @Override
    public Object of(R row) {
        return cell.apply(row);
    }
}
