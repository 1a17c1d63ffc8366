package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten bytes a second are expected after three seconds of grace; the seconds pass when the test says so. */
class PaceTest {

    private final Map<Long, Handler<Long>> timers = new HashMap<>();
    private final MinimumRate minimumRate =
            new MinimumRate(vertx(), new MinimumRate.Slowest(Duration.ofSeconds(3), 10));

    private boolean clientsTurn = true;
    private int tooSlow;

    /** Its periodic timers alone. */
    @SuppressWarnings("unchecked")
    private Vertx vertx() {
        return (Vertx) Proxy.newProxyInstance(
                Vertx.class.getClassLoader(),
                new Class<?>[] {Vertx.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "setPeriodic" -> {
                        assertThat(arguments[0]).isEqualTo(1_000L);
                        var id = (long) timers.size();
                        timers.put(id, (Handler<Long>) arguments[1]);
                        yield id;
                    }
                    case "cancelTimer" -> timers.remove(arguments[0]) != null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private void watch() {
        minimumRate.watch(() -> clientsTurn, () -> tooSlow++);
    }

    private void seconds(int number) {
        for (var i = 0; i < number; i++) {
            List.copyOf(timers.values()).forEach(timer -> timer.handle(0L));
        }
    }

    @Test
    void endsTheWatchOnceAfterTheGrace() {
        watch();
        seconds(3);
        assertThat(tooSlow).isZero();
        seconds(1);
        assertThat(tooSlow).isOne();
        seconds(10);
        assertThat(tooSlow).isOne();
        assertThat(timers).isEmpty();
    }

    @Test
    void isKeptByWhoIsJustFastEnough() {
        watch();
        for (var second = 0; second < 100; second++) {
            seconds(1);
            minimumRate.saw(10);
        }
        assertThat(tooSlow).isZero();
        for (var second = 0; second < 21; second++) {
            seconds(1);
            minimumRate.saw(9);
        }
        assertThat(tooSlow).isZero();
        seconds(1);
        assertThat(tooSlow).isOne();
    }

    @Test
    void givesWhoWasFastNoMoreThanTheGraceAgain() {
        watch();
        minimumRate.saw(1_000_000);
        seconds(3);
        assertThat(tooSlow).isZero();
        minimumRate.saw(5);
        seconds(1);
        assertThat(tooSlow).isOne();
    }

    @Test
    void countsTheTimeOfTheClientAlone() {
        watch();
        clientsTurn = false;
        seconds(1_000);
        clientsTurn = true;
        seconds(3);
        assertThat(tooSlow).isZero();
        seconds(1);
        assertThat(tooSlow).isOne();
    }

    @Test
    void endsWithTheBody() {
        minimumRate.stop();
        watch();
        minimumRate.stop();
        minimumRate.stop();
        assertThat(timers).isEmpty();
        seconds(10);
        assertThat(tooSlow).isZero();
    }
}
