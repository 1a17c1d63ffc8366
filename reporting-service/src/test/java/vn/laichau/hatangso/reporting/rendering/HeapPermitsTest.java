package vn.laichau.hatangso.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.permit.Permits.Permit;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class HeapPermitsTest {

    private static final long MEGABYTE = 1L << 20;

    @Test
    void hasOnePermitForEachCoreAsFarAsTheHeapGoes() {
        assertThat(HeapPermits.count(2, 768 * MEGABYTE)).isEqualTo(2);
        assertThat(HeapPermits.count(16, 768 * MEGABYTE)).isEqualTo(3);
        assertThat(HeapPermits.count(2, 320 * MEGABYTE)).isEqualTo(1);
        assertThat(HeapPermits.count(16, 448 * MEGABYTE)).isEqualTo(2);
        assertThat(HeapPermits.count(16, 448 * MEGABYTE - 1)).isEqualTo(1);
        assertThat(HeapPermits.count(16, 64 * MEGABYTE)).isEqualTo(1);
    }

    @Test
    void takesAsManyPermitsAsASnapshotIsLargeButNeverMoreThanThereAre() {
        assertThat(HeapPermits.weight(0, 4)).isEqualTo(1);
        assertThat(HeapPermits.weight(3 * MEGABYTE, 4)).isEqualTo(1);
        assertThat(HeapPermits.weight(4 * MEGABYTE - 1, 4)).isEqualTo(1);
        assertThat(HeapPermits.weight(4 * MEGABYTE, 4)).isEqualTo(2);
        assertThat(HeapPermits.weight(5 * MEGABYTE, 4)).isEqualTo(2);
        assertThat(HeapPermits.weight(8 * MEGABYTE, 4)).isEqualTo(3);
        assertThat(HeapPermits.weight(60 * MEGABYTE, 4)).isEqualTo(4);
        assertThat(HeapPermits.weight(60 * MEGABYTE, 1)).isEqualTo(1);
    }

    @Test
    void letsNobodyWorkBesideALargeReport() {
        var permits = new HeapPermits(2, 1, Duration.ZERO);
        try (var large = permits.acquireForReader(60 * MEGABYTE)) {
            assertThatThrownBy(() -> permits.acquireForReader(0)).isInstanceOf(ProblemException.class);
        }
        try (var small = permits.acquireForJob(0)) {
            assertThatThrownBy(() -> permits.acquireForCollection(60 * MEGABYTE))
                    .isInstanceOf(ProblemException.class);
            assertThat(permits.acquireForReader(0)).isNotNull();
        }
    }

    /** Else permit and services together would take longer than whoever called for them waits. */
    @Test
    void waitsHalfAsLongForWhoAsksServicesAfterwards() {
        var waited = new ArrayList<Duration>();
        var permits = new HeapPermits(1, 2, Duration.ofSeconds(4)) {
            @Override
            Permit acquire(long snapshots, Duration within) {
                waited.add(within);
                return super.acquire(snapshots, within);
            }
        };

        permits.acquireForReader(0).close();
        permits.acquireForCollection(0).close();

        assertThat(waited).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(2));
    }

    /** Whoever asks next begins anew, and is not told of a failure that is over. */
    @Test
    void rendersAFileAgainThatCouldNotBeRendered() {
        var rendering = new SingleFlightRendering(new NothingKept());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> rendering.get("file", () -> {
                        throw new IllegalStateException("no memory");
                    }))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("no memory");
        }
        assertThat(rendering.get("file", () -> new RenderedFile("file", "", 3)).size())
                .isEqualTo(3);
    }

    private static class NothingKept extends RenderedFiles {

        NothingKept() {
            super(null, null, null);
        }

        @Override
        public Optional<RenderedFile> find(String fingerprint) {
            return Optional.empty();
        }
    }
}
