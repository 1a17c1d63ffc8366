package vn.laichau.hatangso.chassis.http;

import java.util.Map;
import java.util.UUID;

/**
 * The order of a list: by the column that is asked for, then by id; by id alone when none is. A cursor keeps what the last row had
 * in the column: a row that changes between two pages moves, and no other one is left out or told twice.
 */
public final class Sorting {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int ID_LENGTH = FIRST.toString().length();

    private final SortColumn column;
    private final boolean descending;
    private final UUID after;
    private final String value;

    private Sorting(SortColumn column, boolean descending, UUID after, String value) {
        this.column = column;
        this.descending = descending;
        this.after = after;
        this.value = value;
    }

    /**
     * @param column null for the order of ids, which is that of time
     * @param descending whether the largest value comes first; of ids the last
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 if the cursor is of another order
     */
    public static Sorting of(SortColumn column, boolean descending, PageQuery page) {
        var key = page.afterKey();
        if (key.isEmpty()) {
            return new Sorting(column, descending, column == null && descending ? LAST : FIRST, null);
        }
        var id = order(column, descending).length();
        var sorted = id + ID_LENGTH;
        if (!key.startsWith(order(column, descending))
                || key.length() < sorted
                || column == null && key.length() > sorted) {
            throw Cursor.unknown();
        }
        try {
            var after = UUID.fromString(key.substring(id, sorted));
            return new Sorting(column, descending, after, column == null ? null : key.substring(sorted));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }

    /** Of a row of the list: an item, and what it has in the column. */
    public record Row<T>(T item, String sorted) {}

    private static String order(SortColumn column, boolean descending) {
        return column == null ? descending ? "-" : "" : column.name() + (descending ? '-' : '+');
    }

    /** What a query selects for {@link Row#sorted}. */
    public String selected() {
        return column == null ? "''" : column.expression();
    }

    /** Holds for the rows behind the page before. */
    public String condition(String id) {
        var behind = id + (column == null && descending ? " < :after" : " > :after");
        return value == null
                ? behind
                : "(%1$s %2$s :sorted or %1$s = :sorted and %3$s)"
                        .formatted(column.expression(), descending ? '<' : '>', behind);
    }

    /** What {@link #condition} asks with. */
    public Map<String, Object> parameters() {
        return value == null ? Map.of("after", after) : Map.of("after", after, "sorted", value);
    }

    /** Behind {@code order by}. */
    public String order(String id) {
        var direction = descending ? " desc" : "";
        return column == null ? id + direction : column.expression() + direction + ", " + id;
    }

    /** Where the next page begins, when this row is the last of this one. */
    public String key(UUID id, String sorted) {
        return order(column, descending) + id + (column == null ? "" : sorted);
    }
}
