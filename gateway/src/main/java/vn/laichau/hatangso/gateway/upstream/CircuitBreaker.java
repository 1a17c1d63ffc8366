package vn.laichau.hatangso.gateway.upstream;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a service in peace that failed several times in a row: callers are told at once what they would otherwise learn
 * after a wait. After each pause one call tries whether it is back.
 */
final class CircuitBreaker {

    private final int bearable;
    private final long pauseNanos;
    private final LongSupplier nanos;

    private int inARow;
    private long closedUntil;

    /** @param nanos a clock that only moves forward */
    CircuitBreaker(int bearable, Duration pause, LongSupplier nanos) {
        this.bearable = bearable;
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    synchronized boolean letsThrough() {
        if (inARow < bearable) {
            return true;
        }
        var now = nanos.getAsLong();
        if (now - closedUntil < 0) {
            return false;
        }
        closedUntil = now + pauseNanos;
        return true;
    }

    synchronized void worked() {
        inARow = 0;
    }

    synchronized void failed() {
        inARow++;
        if (inARow >= bearable) {
            closedUntil = nanos.getAsLong() + pauseNanos;
        }
    }
}
