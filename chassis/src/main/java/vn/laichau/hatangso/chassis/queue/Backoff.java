package vn.laichau.hatangso.chassis.queue;

import java.time.Duration;

/**
 * Pauses between tries, each twice as long as the one before.
 *
 * @param first after the first try
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    /** More doublings than any pause needs, and few enough for a {@code long}. */
    private static final int MOST_DOUBLINGS = 30;

    /** @param tries so far, the failed one included */
    public Duration after(int tries) {
        var doubled = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
