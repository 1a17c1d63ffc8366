package vn.laichau.hatangso.chassis.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/**
 * One page of a list in a stable order.
 *
 * @param items at most the asked limit
 * @param next opaque cursor of the following page; absent on the last
 * @param total how many there are on all pages; absent unless it was asked for ({@link TotalCountFilter})
 */
public record Page<T>(List<T> items, String next, Long total) {

    /** Items that a page has at most. */
    public static final int LARGEST = 500;

    /**
     * The size that a client asks for.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 unless it is 1 to 500
     */
    public static int size(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw CommonProblem.INVALID_REQUEST.at(
                    List.of(CommonErrorCode.OUT_OF_RANGE.at("limit", 1, LARGEST)),
                    "Tham số limit từ 1 đến 500",
                    "limit must be 1 to 500");
        }
        return limit;
    }

    /** A list that always fits one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }

    /** Cuts a page out of one row more than the limit; that row only tells that there is a next page. */
    public static <T> Page<T> of(List<T> limitPlusOne, int limit, Function<T, String> key) {
        if (limitPlusOne.size() <= limit) {
            return new Page<>(limitPlusOne, null, null);
        }
        var items = limitPlusOne.subList(0, limit);
        return new Page<>(items, Cursor.of(key.apply(items.get(limit - 1))), null);
    }

    /**
     * The same page with its total, if that was asked for: only then anything is counted.
     *
     * @param count rows on all pages, by the same filter
     */
    public Page<T> counted(boolean asked, LongSupplier count) {
        return asked ? new Page<>(items, next, count.getAsLong()) : this;
    }

    /** As it is answered to whoever did not ask for a total. */
    public Page<T> withoutTotal() {
        return new Page<>(items, next, null);
    }

    /** The same page with each item in another form. */
    public <U> Page<U> map(Function<T, U> form) {
        return new Page<>(items.stream().map(form).toList(), next, total);
    }
}
