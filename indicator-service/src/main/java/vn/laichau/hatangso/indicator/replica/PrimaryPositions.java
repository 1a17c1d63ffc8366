package vn.laichau.hatangso.indicator.replica;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * How far the primary was at instants of this process: whoever has all that had been written there by then is not older. No clock but
 * our own is asked, and a primary that writes nothing makes nobody look late.
 */
final class PrimaryPositions {

    private final long most;
    private final Deque<Seen> newestFirst = new ConcurrentLinkedDeque<>();

    private record Seen(long nanos, WalPosition position) {}

    /** @param most age of what is remembered, in nanoseconds */
    PrimaryPositions(long most) {
        this.most = most;
    }

    /** @param nanos before it was asked */
    void add(long nanos, WalPosition position) {
        newestFirst.addFirst(new Seen(nanos, position));
        while (nanos - newestFirst.getLast().nanos() > most) {
            newestFirst.removeLast();
        }
    }

    /** How many nanoseconds ago the primary was no further than that, at most; none where that is not known. */
    long lagOf(WalPosition replica, long now) {
        for (var seen : newestFirst) {
            if (replica.hasAllOf(seen.position())) {
                return now - seen.nanos();
            }
        }
        return Long.MAX_VALUE;
    }
}
