package vn.laichau.hatangso.chassis.http;

import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/**
 * One page of a list in a stable order.
 *
 * @param items at most the asked limit
 * @param next opaque cursor of the following page; absent on the last
 */
public record Page<T>(List<T> items, String next) {

    private static final int LARGEST = 500;

    /**
     * The size that a client asks for.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 unless it is 1 to 500
     */
    public static int size(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw CommonProblem.INVALID_REQUEST.because("Tham số limit từ 1 đến 500", "limit must be 1 to 500");
        }
        return limit;
    }

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

    /** The same page with each item in another form. */
    public <U> Page<U> map(Function<T, U> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
