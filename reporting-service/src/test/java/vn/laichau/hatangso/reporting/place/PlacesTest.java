package vn.laichau.hatangso.reporting.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class PlacesTest {

    private static final long MEGABYTE = 1L << 20;

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void nobodyStays() {
        done.countDown();
        readers.shutdownNow();
    }

    @Test
    void hasOnePlaceForEachCoreAsFarAsTheHeapGoes() {
        assertThat(Places.count(2, 768 * MEGABYTE)).isEqualTo(2);
        assertThat(Places.count(16, 768 * MEGABYTE)).isEqualTo(3);
        assertThat(Places.count(2, 320 * MEGABYTE)).isEqualTo(1);
    }

    @Test
    void letsAsManyWorkAsThereArePlacesAndThreeWaitAndTurnsTheNextAway() throws Exception {
        var places = new Places(2, 3, Duration.ofMinutes(1));
        var working = new AtomicInteger();
        var begun = new CountDownLatch(2);
        var refused = new CountDownLatch(1);
        var all = IntStream.range(0, 6)
                .mapToObj(i -> readers.submit(() -> {
                    try {
                        places.take(() -> {
                            begun.countDown();
                            return work(working);
                        });
                    } catch (ProblemException full) {
                        refused.countDown();
                    }
                }))
                .toList();

        begun.await();
        refused.await();

        assertThat(working).hasValue(2);
        assertThatThrownBy(() -> places.take(() -> "work")).isInstanceOf(ProblemException.class);
        done.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(working).hasValue(5);
    }

    @Test
    void turnsAwayWhoHasWaitedTooLong() throws Exception {
        var places = new Places(1, 1, Duration.ZERO);
        var begun = new CountDownLatch(1);
        readers.submit(() -> places.await(() -> {
            begun.countDown();
            return work(new AtomicInteger());
        }));
        begun.await();

        assertThatThrownBy(() -> places.take(() -> "work")).isInstanceOf(ProblemException.class);
    }

    @Test
    void isFreeAgainAfterWorkThatFailed() {
        var places = new Places(1, 0, Duration.ZERO);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> places.take(() -> {
                        throw new IllegalStateException("bad snapshot");
                    }))
                    .hasMessage("bad snapshot");
        }

        assertThat(places.take(() -> "work")).isEqualTo("work");
    }

    private int work(AtomicInteger working) {
        var count = working.incrementAndGet();
        try {
            done.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return count;
    }
}
