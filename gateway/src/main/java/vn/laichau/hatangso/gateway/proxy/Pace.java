package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/**
 * Watches how fast a body comes. A client that dribbles would otherwise hold a connection, and later a place at a service,
 * for as long as it likes: each byte ends the silence for which idle connections are closed. The time in which nobody reads
 * is not held against it.
 */
final class Pace {

    /**
     * @param grace time in which nothing is expected
     * @param bytesPerSecond what must have come on the average of the time after it
     */
    record Slowest(Duration grace, long bytesPerSecond) {}

    private static final long LOOK_MILLIS = 1_000;
    private static final long NOT_WATCHING = -1;

    private final Vertx vertx;
    private final Slowest slowest;

    private long timer = NOT_WATCHING;
    private long seen;
    private long seconds;
    private boolean nobodyReads;

    Pace(Vertx vertx, Slowest slowest) {
        this.vertx = vertx;
        this.slowest = slowest;
    }

    void watch(Consumer<ProblemException> tooSlow) {
        timer = vertx.setPeriodic(LOOK_MILLIS, look -> look(tooSlow));
    }

    private void look(Consumer<ProblemException> tooSlow) {
        if (nobodyReads) {
            return;
        }
        seconds++;
        var expected = (seconds - slowest.grace().toSeconds()) * slowest.bytesPerSecond();
        if (seen < expected) {
            stop();
            tooSlow.accept(GatewayProblem.TOO_SLOW.asIs());
        }
    }

    void saw(int bytes) {
        seen += bytes;
    }

    void nobodyReads(boolean pause) {
        nobodyReads = pause;
    }

    /** At the end of the body, or when nobody wants it any more. */
    void stop() {
        if (timer != NOT_WATCHING) {
            vertx.cancelTimer(timer);
            timer = NOT_WATCHING;
        }
    }
}
