package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.gateway.allowlist.Priority.EXPORTS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.HEAVY;
import static vn.laichau.hatangso.gateway.allowlist.Priority.READS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.SUBMISSIONS;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final Permits permits = new Permits(Map.of(SUBMISSIONS, 4, READS, 3, HEAVY, 2, EXPORTS, 1));

    @Test
    void keepsTheLastPlacesForTheMoreUrgent() {
        assertThat(permits.acquire(EXPORTS)).isTrue();
        assertThat(permits.acquire(EXPORTS)).isFalse();
        assertThat(permits.acquire(READS)).isTrue();
        assertThat(permits.acquire(READS)).isTrue();
        assertThat(permits.acquire(READS)).isFalse();
        assertThat(permits.acquire(SUBMISSIONS)).isTrue();
        assertThat(permits.acquire(SUBMISSIONS)).isFalse();
    }

    /** However many look at what is long to read, there is a place for who looks at something else. */
    @Test
    void keepsAPlaceForReadsBesideHeavyOnes() {
        assertThat(permits.acquire(HEAVY)).isTrue();
        assertThat(permits.acquire(HEAVY)).isTrue();
        assertThat(permits.acquire(HEAVY)).isFalse();
        assertThat(permits.acquire(EXPORTS)).isFalse();
        assertThat(permits.acquire(READS)).isTrue();
        assertThat(permits.acquire(SUBMISSIONS)).isTrue();
    }

    @Test
    void givesSubmissionsEveryPlaceThatIsFree() {
        for (int i = 0; i < 4; i++) {
            assertThat(permits.acquire(SUBMISSIONS)).isTrue();
        }
        assertThat(permits.acquire(READS)).isFalse();
        permits.release(SUBMISSIONS);
        assertThat(permits.acquire(READS)).isTrue();
    }

    @Test
    void boundsExportsAndReadsTogetherInBothOrders() {
        for (int i = 0; i < 3; i++) {
            assertThat(permits.acquire(READS)).isTrue();
        }
        assertThat(permits.acquire(EXPORTS)).isFalse();
        permits.release(READS);
        assertThat(permits.acquire(EXPORTS)).isTrue();
        assertThat(permits.acquire(READS)).isFalse();
        permits.release(EXPORTS);
        assertThat(permits.acquire(READS)).isTrue();
        assertThat(permits.acquire(SUBMISSIONS)).isTrue();
        assertThat(permits.acquire(SUBMISSIONS)).isFalse();
    }

    @Test
    void givesNobodyAPlaceBeyondAll() {
        for (int i = 0; i < 3; i++) {
            assertThat(permits.acquire(SUBMISSIONS)).isTrue();
        }
        assertThat(permits.acquire(EXPORTS)).isTrue();
        assertThat(permits.acquire(READS)).isFalse();
        assertThat(permits.acquire(EXPORTS)).isFalse();
        assertThat(permits.acquire(SUBMISSIONS)).isFalse();
        permits.release(EXPORTS);
        assertThat(permits.acquire(SUBMISSIONS)).isTrue();
    }
}
