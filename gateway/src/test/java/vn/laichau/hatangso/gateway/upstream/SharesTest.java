package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.gateway.allowlist.Priority.EXPORTS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.READS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.SUBMISSIONS;

import org.junit.jupiter.api.Test;

/** A client may have four calls under way, of which two may be exports. */
class SharesTest {

    private final Shares shares = new Shares(4, 2);

    @Test
    void countCallsOfEveryClassTogether() {
        assertThat(shares.take(SUBMISSIONS, "a")).isTrue();
        assertThat(shares.take(READS, "a")).isTrue();
        assertThat(shares.take(EXPORTS, "a")).isTrue();
        assertThat(shares.take(SUBMISSIONS, "a")).isTrue();
        assertThat(shares.take(SUBMISSIONS, "a")).isFalse();
        assertThat(shares.take(READS, "a")).isFalse();
        assertThat(shares.take(EXPORTS, "a")).isFalse();
        assertThat(shares.take(READS, "b")).isTrue();
    }

    @Test
    void boundExportsAlone() {
        assertThat(shares.take(EXPORTS, "a")).isTrue();
        assertThat(shares.take(EXPORTS, "a")).isTrue();
        assertThat(shares.take(EXPORTS, "a")).isFalse();
        assertThat(shares.take(EXPORTS, "b")).isTrue();
        assertThat(shares.take(READS, "a")).isTrue();
        assertThat(shares.take(SUBMISSIONS, "a")).isTrue();
        assertThat(shares.take(SUBMISSIONS, "a")).isFalse();
    }

    @Test
    void areGivenBackToWhomAndWhatTheyWereTakenFor() {
        for (var priority : new vn.laichau.hatangso.gateway.allowlist.Priority[] {EXPORTS, EXPORTS, READS, READS}) {
            assertThat(shares.take(priority, "a")).isTrue();
        }
        shares.giveBack(READS, "b");
        assertThat(shares.take(READS, "a")).isFalse();
        shares.giveBack(READS, "a");
        assertThat(shares.take(EXPORTS, "a")).isFalse();
        assertThat(shares.take(SUBMISSIONS, "a")).isTrue();
        shares.giveBack(EXPORTS, "a");
        assertThat(shares.take(EXPORTS, "a")).isTrue();
        assertThat(shares.take(READS, "a")).isFalse();
    }

    @Test
    void areForgottenWhenAllAreGivenBack() {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 4; i++) {
                assertThat(shares.take(READS, "a")).isTrue();
            }
            assertThat(shares.take(READS, "a")).isFalse();
            for (var i = 0; i < 4; i++) {
                shares.giveBack(READS, "a");
            }
        }
    }
}
