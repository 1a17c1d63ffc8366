package vn.laichau.hatangso.reporting.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
        assertThat(Places.count(16, 448 * MEGABYTE)).isEqualTo(2);
        assertThat(Places.count(16, 448 * MEGABYTE - 1)).isEqualTo(1);
        assertThat(Places.count(16, 64 * MEGABYTE)).isEqualTo(1);
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
                        places.take(() -> work(working, begun));
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
        readers.submit(() -> places.await(0, () -> {
            begun.countDown();
            return work(new AtomicInteger());
        }));
        begun.await();

        assertThatThrownBy(() -> places.take(() -> "work")).isInstanceOf(ProblemException.class);
    }

    @Test
    void takesAsManyPlacesAsASnapshotIsLargeButNeverMoreThanThereAre() {
        assertThat(Places.needed(0, 4)).isEqualTo(1);
        assertThat(Places.needed(3 * MEGABYTE, 4)).isEqualTo(1);
        assertThat(Places.needed(4 * MEGABYTE - 1, 4)).isEqualTo(1);
        assertThat(Places.needed(4 * MEGABYTE, 4)).isEqualTo(2);
        assertThat(Places.needed(5 * MEGABYTE, 4)).isEqualTo(2);
        assertThat(Places.needed(8 * MEGABYTE, 4)).isEqualTo(3);
        assertThat(Places.needed(60 * MEGABYTE, 4)).isEqualTo(4);
        assertThat(Places.needed(60 * MEGABYTE, 1)).isEqualTo(1);
    }

    @Test
    void letsNobodyWorkBesideALargeReport() {
        var places = new Places(2, 1, Duration.ZERO);

        assertThat(places.<String>take(60 * MEGABYTE, () -> {
                    assertThatThrownBy(() -> places.take(() -> "beside it")).isInstanceOf(ProblemException.class);
                    return "large";
                }))
                .isEqualTo("large");

        assertThat(places.<String>take(() -> places.take(() -> "beside a small one")))
                .isEqualTo("beside a small one");
    }

    @Test
    void makesTheFilesOfTwoLargeReportsOneAfterTheOther() {
        var making = new Making(new Places(2, 1, Duration.ZERO), new NothingKept());

        making.get("one", 60 * MEGABYTE, false, () -> {
            assertThatThrownBy(() -> making.get("other", 60 * MEGABYTE, false, () -> new byte[1]))
                    .isInstanceOf(ProblemException.class);
            return new byte[1];
        });
        assertThat(making.get("other", 60 * MEGABYTE, false, () -> new byte[1]).fingerprint())
                .isEqualTo("other");
    }

    /** Whoever asks next begins anew, and is not told of a failure that is over. */
    @Test
    void makesAFileAgainThatCouldNotBeMade() {
        var making = new Making(new Places(1, 1, Duration.ofMinutes(1)), new NothingKept());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> making.get("file", () -> {
                        throw new IllegalStateException("no memory");
                    }))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("no memory");
        }
        assertThat(making.get("file", () -> new byte[3]).size()).isEqualTo(3);
    }

    private static class NothingKept extends KeptFiles {

        NothingKept() {
            super(null, null, null);
        }

        @Override
        public KeptFile keep(String fingerprint, byte[] file, boolean forEver) {
            return new KeptFile(fingerprint, fingerprint, file.length);
        }

        @Override
        public Optional<KeptFile> find(String fingerprint) {
            return Optional.empty();
        }
    }

    @Test
    void letsThoseBehindPassWhenAJobIsNoLongerWanted() throws Exception {
        var places = new Places(2, 2, Duration.ofMinutes(1));
        var working = new AtomicInteger();
        var begun = new CountDownLatch(1);
        readers.submit(() -> places.take(() -> {
            begun.countDown();
            return work(working);
        }));
        begun.await();

        assertThatThrownBy(() -> places.await(
                        60 * MEGABYTE,
                        () -> {
                            throw new IllegalStateException("cancelled");
                        },
                        () -> "large"))
                .hasMessage("cancelled");

        assertThat(places.take(() -> "beside")).isEqualTo("beside");
        assertThat(working).hasValue(1);
    }

    @Test
    void keepsTheTurnOfAJobHoweverOftenItLooksWhetherItIsWanted() throws Exception {
        var places = new Places(1, 2, Duration.ofMinutes(1));
        var order = new ConcurrentLinkedQueue<String>();
        var begun = new CountDownLatch(1);
        var looked = new CountDownLatch(2);
        readers.submit(() -> places.take(() -> {
            begun.countDown();
            return work(new AtomicInteger());
        }));
        begun.await();
        var job = readers.submit(() -> places.await(0, looked::countDown, () -> order.add("job")));
        looked.await();
        var reader = readers.submit(() -> places.take(() -> order.add("reader")));
        done.countDown();

        job.get();
        reader.get();
        assertThat(order).containsExactly("job", "reader");
    }

    /** Else place and services together would take longer than whoever called for them waits. */
    @Test
    void isHalfAsPatientForWhoWaitsForServicesAfterwards() {
        var waited = new ArrayList<Duration>();
        var places = new Places(1, 2, Duration.ofSeconds(4)) {
            @Override
            <T> T take(long snapshots, Duration most, Supplier<T> work) {
                waited.add(most);
                return super.take(snapshots, most, work);
            }
        };

        assertThat(places.<String>take(() -> "read")).isEqualTo("read");
        assertThat(places.<String>takeToCollect(0, () -> "collected")).isEqualTo("collected");

        assertThat(waited).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(2));
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
        return work(working, new CountDownLatch(1));
    }

    private int work(AtomicInteger working, CountDownLatch begun) {
        var count = working.incrementAndGet();
        begun.countDown();
        try {
            done.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return count;
    }
}
