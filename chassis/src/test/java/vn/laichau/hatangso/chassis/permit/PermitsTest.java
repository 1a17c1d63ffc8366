package vn.laichau.hatangso.chassis.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class PermitsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void nobodyStays() {
        workers.shutdownNow();
    }

    private static Permits permits(int total, int mostWaiting) {
        return new Permits(total, mostWaiting, CommonProblem.UNAVAILABLE::asIs);
    }

    @Test
    void letsAsManyWorkAndAsManyWaitAsItSaysAndRefusesTheNext() throws Exception {
        var permits = permits(2, 3);
        var working = new AtomicInteger();
        var begun = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        var refused = new CountDownLatch(1);
        var all = IntStream.range(0, 6)
                .mapToObj(i -> workers.submit(() -> {
                    try (var permit = permits.acquire(1, LONG)) {
                        working.incrementAndGet();
                        begun.countDown();
                        done.await();
                    } catch (ProblemException full) {
                        refused.countDown();
                    }
                    return i;
                }))
                .toList();
        begun.await();
        refused.await();

        assertThat(working).hasValue(2);
        assertThatThrownBy(() -> permits.acquire(1, LONG)).isInstanceOf(ProblemException.class);
        done.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(working).hasValue(5);
    }

    @Test
    void refusesAtOnceWhoDoesNotWaitAndSaysWhenToComeAgain() {
        var permits = new Permits(1);
        var held = permits.acquire();

        assertThatThrownBy(permits::acquire)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(CommonProblem.UNAVAILABLE));
        held.close();
        assertThat(permits.acquire()).isNotNull();
    }

    @Test
    void givesBackEachPermitOnce() {
        var permits = new Permits(2);
        permits.acquire(2, Duration.ZERO).close();
        var held = permits.acquire();
        var other = permits.acquire();
        held.close();
        held.close();

        assertThat(permits.acquire()).isNotNull();
        assertThatThrownBy(permits::acquire).isInstanceOf(ProblemException.class);
        other.close();
        assertThat(permits.acquire()).isNotNull();
    }

    @Test
    void givesAllPermitsToOneOrNone() {
        var permits = permits(2, 1);
        try (var all = permits.acquire(2, Duration.ZERO)) {
            assertThatThrownBy(permits::acquire).isInstanceOf(ProblemException.class);
        }
        try (var one = permits.acquire()) {
            assertThatThrownBy(() -> permits.acquire(2, Duration.ZERO)).isInstanceOf(ProblemException.class);
            permits.acquire().close();
        }
        permits.acquire(2, Duration.ZERO).close();
    }

    @Test
    void letsThosePassWhoStoodBehindOneThatGaveUp() throws Exception {
        var permits = permits(2, 2);
        var held = permits.acquire();
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var large = workers.submit(() -> permits.acquire(2, () -> {
            asked.countDown();
            await(goOn);
            throw new IllegalStateException("cancelled");
        }));
        asked.await();
        var small = workers.submit(() -> permits.acquire(1, LONG));
        goOn.countDown();

        assertThatThrownBy(large::get).hasRootCauseMessage("cancelled");
        assertThat(small.get()).isNotNull();
        held.close();
    }

    @Test
    void keepsTheTurnOfWhoAsksAgainAndAgain() throws Exception {
        var permits = permits(1, 2);
        var held = permits.acquire();
        var order = new ConcurrentLinkedQueue<String>();
        var asked = new CountDownLatch(2);
        var job = workers.submit(() -> {
            try (var permit = permits.acquire(1, asked::countDown)) {
                return order.add("job");
            }
        });
        asked.await();
        var reader = workers.submit(() -> {
            try (var permit = permits.acquire(1, LONG)) {
                return order.add("reader");
            }
        });
        held.close();

        job.get();
        reader.get();
        assertThat(order).containsExactly("job", "reader");
    }

    @Test
    void isRefusedAndLeavesTheQueueWhenTheThreadIsInterrupted() {
        var permits = permits(1, 1);
        var held = permits.acquire();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> permits.acquire(1, LONG)).isInstanceOf(ProblemException.class);

        assertThat(Thread.interrupted()).isTrue();
        held.close();
        assertThat(permits.acquire()).isNotNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
