package vn.laichau.hatangso.reporting.place;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Gives places out in the order of coming: else who needs several would never find them free at once. */
final class Line {

    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int free;

    Line(int places) {
        free = places;
    }

    /** Whoever joins leaves, called or not. */
    synchronized Turn join(int needed) {
        var turn = new Turn(needed);
        waiting.add(turn);
        callNext();
        return turn;
    }

    /** Who gives up in front of the line lets those pass who can. */
    synchronized void leave(Turn turn) {
        if (!waiting.remove(turn)) {
            free += turn.needed;
        }
        callNext();
    }

    private void callNext() {
        while (!waiting.isEmpty() && waiting.peek().needed <= free) {
            var next = waiting.remove();
            free -= next.needed;
            next.called.countDown();
        }
    }

    /** Keeps its place in the line, however often somebody asks whether it is called. */
    static final class Turn {

        private final int needed;
        private final CountDownLatch called = new CountDownLatch(1);

        private Turn(int needed) {
            this.needed = needed;
        }

        boolean isCalledWithin(Duration patience) throws InterruptedException {
            return called.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
