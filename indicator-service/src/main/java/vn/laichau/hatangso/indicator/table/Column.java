package vn.laichau.hatangso.indicator.table;

/**
 * A column of a table.
 *
 * @param <R> what a row shows
 */
public interface Column<R> {

    /** Name for programs. */
    String key();

    /** What it is, for people. */
    String label();

    /** Whether its cells are numbers. */
    boolean isNumber();

    /** A number, or what is shown as its text; null for nothing. */
    Object of(R row);
}
