package vn.laichau.hatangso.reporting.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.reporting.place.Places;

/** What is collected fills the heap: only as many reports at once as there are places. */
class CollectingAtAPlaceTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-25T03:05:00Z"), ZoneOffset.UTC);

    private final Places places = new Places(1, 0, Duration.ZERO);

    @Test
    void asksNobodyWhileEveryPlaceIsTaken() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            other.submit(() -> places.await(0, () -> {
                begun.countDown();
                return wait(end);
            }));
            begun.await();

            // Without anybody to ask: whoever came to that would fail otherwise.
            assertThatThrownBy(() -> new PrepareReport(
                                    null, places, () -> 0, (kind, year) -> Optional.empty(), null, NOVEMBER)
                            .prepare(
                                    new NewReport(ReportKind.ANNUAL, 2026, null, null, null, null), outcome -> outcome))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> new PrepareReminders(null, places, () -> 0, null, NOVEMBER)
                            .prepare(null, letters -> letters))
                    .isInstanceOf(ProblemException.class);
        } finally {
            end.countDown();
            other.shutdown();
        }
    }

    /** How large it becomes nobody knows before it is there: as large as the last one. */
    @Test
    void asksNobodyBesideOthersWhereTheLastSnapshotWasLarge() {
        var two = new Places(2, 0, Duration.ZERO);
        var report = new PrepareReport(null, two, () -> 60L << 20, (kind, year) -> Optional.empty(), null, NOVEMBER);
        var letters = new PrepareReminders(null, two, () -> 60L << 20, null, NOVEMBER);

        two.take(() -> {
            assertThatThrownBy(() -> report.prepare(
                            new NewReport(ReportKind.ANNUAL, 2026, null, null, null, null), outcome -> outcome))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> letters.prepare(null, prepared -> prepared))
                    .isInstanceOf(ProblemException.class);
            return true;
        });
    }

    private static boolean wait(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
