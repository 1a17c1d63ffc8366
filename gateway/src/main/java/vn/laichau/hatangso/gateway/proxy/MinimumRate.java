package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Watches how fast a body comes, or how fast an answer is read. A client that dribbles would otherwise hold a connection, and
 * a permit of a service, for as long as it likes: each byte ends the silence for which idle connections are closed. Only the
 * time in which it is the client's turn counts.
 */
final class MinimumRate {

    /**
     * @param grace time in which nothing is expected; who was fast for a while gains no more than it again
     * @param bytesPerSecond what must be reached after it
     */
    record Slowest(Duration grace, long bytesPerSecond) {

        long advance() {
            return grace.toSeconds() * bytesPerSecond;
        }
    }

    private static final long LOOK_MILLIS = 1_000;
    private static final long NOT_WATCHING = -1;

    private final Vertx vertx;
    private final Slowest slowest;

    private long timer = NOT_WATCHING;
    private long advance;

    MinimumRate(Vertx vertx, Slowest slowest) {
        this.vertx = vertx;
        this.slowest = slowest;
        this.advance = slowest.advance();
    }

    /** @param clientsTurn whether something is expected of the client at this moment */
    void watch(BooleanSupplier clientsTurn, Runnable tooSlow) {
        timer = vertx.setPeriodic(LOOK_MILLIS, look -> look(clientsTurn, tooSlow));
    }

    private void look(BooleanSupplier clientsTurn, Runnable tooSlow) {
        if (clientsTurn.getAsBoolean()) {
            advance -= slowest.bytesPerSecond();
            if (advance < 0) {
                stop();
                tooSlow.run();
            }
        }
    }

    void saw(int bytes) {
        advance = Math.min(advance + bytes, slowest.advance());
    }

    /** At the end of the body, or when nobody wants it any more. */
    void stop() {
        if (timer != NOT_WATCHING) {
            vertx.cancelTimer(timer);
            timer = NOT_WATCHING;
        }
    }
}
