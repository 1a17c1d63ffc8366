package vn.laichau.hatangso.indicator.table;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * A column of a table.
 *
 * @param <R> what a row shows
 */
public interface Column<R> {

    /** Name for programs. */
    String key();

    /** What it is, for people. */
    Text label();

    /** Whether its cells are numbers. */
    boolean isNumber();

    /** A number, a text in both languages, a code or any other thing that is shown as its text; null for nothing. */
    Object of(R row);
}
