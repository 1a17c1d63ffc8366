package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Which page of a list is asked for.
 *
 * @param cursor where the page before ended; null for the first
 * @param limit refused with 400 unless it is 1 to {@value Page#LARGEST}
 * @param count whether the length of the whole list is asked for too: only then anything is counted
 */
public record PageQuery(
        @QueryParam("cursor") String cursor,
        @QueryParam("limit") @DefaultValue("100") int limit,
        @QueryParam("count") boolean count) {

    public PageQuery {
        Page.size(limit);
    }

    /** See {@link Cursor#idOf}. */
    public UUID afterId() {
        return Cursor.idOf(cursor);
    }

    /** See {@link Cursor#numberOf}. */
    public long afterNumber() {
        return Cursor.numberOf(cursor);
    }

    /** See {@link Cursor#keyOf}. */
    public String afterKey() {
        return Cursor.keyOf(cursor);
    }

    /**
     * The page.
     *
     * @param limitPlusOne one row more than the limit, which only tells that there is a next page
     * @param all rows on all pages, by the same filter
     */
    public <T> Page<T> of(List<T> limitPlusOne, Function<T, String> key, LongSupplier all) {
        return Page.of(limitPlusOne, limit, key).counted(count, all);
    }
}
