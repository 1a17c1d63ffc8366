package vn.laichau.hatangso.chassis.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in a stable order.
 *
 * @param items at most the asked limit
 * @param next opaque cursor of the following page; absent on the last
 */
public record Page<T>(List<T> items, String next) {

    /** A list that always fits one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a page out of one row more than the limit; that row only tells that there is a next page. */
    public static <T> Page<T> of(List<T> limitPlusOne, int limit, Function<T, String> key) {
        if (limitPlusOne.size() <= limit) {
            return whole(limitPlusOne);
        }
        var items = limitPlusOne.subList(0, limit);
        return new Page<>(items, Cursor.of(key.apply(items.get(limit - 1))));
    }
}
