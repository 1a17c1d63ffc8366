package vn.laichau.hatangso.indicator.table;

import java.util.function.Function;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A column of a table.
 *
 * @param <R> what a row shows
 * @param key name for programs
 * @param label what it is, for people
 * @param isNumber whether its cells are numbers
 * @param cell a number, a text in both languages, a code or any other thing that is shown as its text; null for nothing
 */
public record Column<R>(String key, Text label, boolean isNumber, Function<R, Object> cell) {

    /** One of texts. */
    public static <R> Column<R> text(String key, String vi, String en, Function<R, Object> cell) {
        return new Column<>(key, Text.of(vi, en), false, cell);
    }

    public static <R> Column<R> number(String key, String vi, String en, Function<R, Object> cell) {
        return new Column<>(key, Text.of(vi, en), true, cell);
    }

    Object of(R row) {
        return cell.apply(row);
    }
}
