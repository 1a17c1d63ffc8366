package vn.laichau.hatangso.gateway.upstream;

import java.util.Arrays;
import java.util.Map;
import vn.laichau.hatangso.gateway.allowlist.Priority;

/**
 * The calls of one service that are under way. Nobody waits for a place. A class and the less urgent ones together have a
 * bound, so that reads can never take the last places from submissions, nor heavy ones and exports those from reads.
 */
final class Permits {

    private final int[] most = new int[Priority.values().length];
    private final int[] taken = new int[most.length];

    /** @param most by class, for each: bound of the calls of this class and of the less urgent ones */
    Permits(Map<Priority, Integer> most) {
        most.forEach((priority, bound) -> this.most[priority.ordinal()] = bound);
    }

    synchronized boolean acquire(Priority priority) {
        var together = 0;
        for (var bounded = most.length - 1; bounded >= 0; bounded--) {
            together += taken[bounded];
            if (bounded <= priority.ordinal() && together >= most[bounded]) {
                return false;
            }
        }
        taken[priority.ordinal()]++;
        return true;
    }

    synchronized int taken(Priority priority) {
        return taken[priority.ordinal()];
    }

    /** Whether it was the last. */
    synchronized boolean release(Priority priority) {
        taken[priority.ordinal()]--;
        return Arrays.stream(taken).sum() == 0;
    }
}
