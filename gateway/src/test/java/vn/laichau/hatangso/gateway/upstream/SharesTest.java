package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.gateway.allowlist.Priority.EXPORTS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.HEAVY;
import static vn.laichau.hatangso.gateway.allowlist.Priority.READS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.SUBMISSIONS;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client may have four calls under way, of which two may be heavy reads or exports. */
class SharesTest {

    private final ClientPermits clientPermits =
            new ClientPermits(Map.of(SUBMISSIONS, 4, READS, 4, HEAVY, 2, EXPORTS, 2));

    @Test
    void countCallsOfEveryClassTogether() {
        assertThat(clientPermits.acquire(SUBMISSIONS, "a")).isTrue();
        assertThat(clientPermits.acquire(READS, "a")).isTrue();
        assertThat(clientPermits.acquire(EXPORTS, "a")).isTrue();
        assertThat(clientPermits.acquire(SUBMISSIONS, "a")).isTrue();
        assertThat(clientPermits.acquire(SUBMISSIONS, "a")).isFalse();
        assertThat(clientPermits.acquire(READS, "a")).isFalse();
        assertThat(clientPermits.acquire(EXPORTS, "a")).isFalse();
        assertThat(clientPermits.acquire(READS, "b")).isTrue();
    }

    @Test
    void boundExportsAlone() {
        assertThat(clientPermits.acquire(EXPORTS, "a")).isTrue();
        assertThat(clientPermits.acquire(EXPORTS, "a")).isTrue();
        assertThat(clientPermits.acquire(EXPORTS, "a")).isFalse();
        assertThat(clientPermits.acquire(EXPORTS, "b")).isTrue();
        assertThat(clientPermits.acquire(READS, "a")).isTrue();
        assertThat(clientPermits.acquire(SUBMISSIONS, "a")).isTrue();
        assertThat(clientPermits.acquire(SUBMISSIONS, "a")).isFalse();
    }

    @Test
    void boundHeavyReadsAndExportsTogether() {
        assertThat(clientPermits.acquire(HEAVY, "a")).isTrue();
        assertThat(clientPermits.acquire(EXPORTS, "a")).isTrue();
        assertThat(clientPermits.acquire(HEAVY, "a")).isFalse();
        assertThat(clientPermits.acquire(EXPORTS, "a")).isFalse();
        assertThat(clientPermits.acquire(HEAVY, "b")).isTrue();
        assertThat(clientPermits.acquire(READS, "a")).isTrue();
        clientPermits.release(EXPORTS, "a");
        assertThat(clientPermits.acquire(HEAVY, "a")).isTrue();
    }

    @Test
    void areGivenBackToWhomAndWhatTheyWereTakenFor() {
        for (var priority : new vn.laichau.hatangso.gateway.allowlist.Priority[] {EXPORTS, EXPORTS, READS, READS}) {
            assertThat(clientPermits.acquire(priority, "a")).isTrue();
        }
        clientPermits.release(READS, "b");
        assertThat(clientPermits.acquire(READS, "a")).isFalse();
        clientPermits.release(READS, "a");
        assertThat(clientPermits.acquire(EXPORTS, "a")).isFalse();
        assertThat(clientPermits.acquire(SUBMISSIONS, "a")).isTrue();
        clientPermits.release(EXPORTS, "a");
        assertThat(clientPermits.acquire(EXPORTS, "a")).isTrue();
        assertThat(clientPermits.acquire(READS, "a")).isFalse();
    }

    @Test
    void areForgottenWhenAllAreGivenBack() {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 4; i++) {
                assertThat(clientPermits.acquire(READS, "a")).isTrue();
            }
            assertThat(clientPermits.acquire(READS, "a")).isFalse();
            for (var i = 0; i < 4; i++) {
                clientPermits.release(READS, "a");
            }
        }
    }
}
