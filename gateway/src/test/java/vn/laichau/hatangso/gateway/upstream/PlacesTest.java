package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.gateway.allowlist.Priority.EXPORTS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.READS;
import static vn.laichau.hatangso.gateway.allowlist.Priority.SUBMISSIONS;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(Map.of(SUBMISSIONS, 4, READS, 3, EXPORTS, 1));

    @Test
    void keepsTheLastPlacesForTheMoreUrgent() {
        assertThat(places.take(EXPORTS)).isTrue();
        assertThat(places.take(EXPORTS)).isFalse();
        assertThat(places.take(READS)).isTrue();
        assertThat(places.take(READS)).isTrue();
        assertThat(places.take(READS)).isFalse();
        assertThat(places.take(SUBMISSIONS)).isTrue();
        assertThat(places.take(SUBMISSIONS)).isFalse();
    }

    @Test
    void givesSubmissionsEveryPlaceThatIsFree() {
        for (int i = 0; i < 4; i++) {
            assertThat(places.take(SUBMISSIONS)).isTrue();
        }
        assertThat(places.take(READS)).isFalse();
        places.giveBack(SUBMISSIONS);
        assertThat(places.take(READS)).isTrue();
    }

    @Test
    void boundsExportsAndReadsTogetherInBothOrders() {
        for (int i = 0; i < 3; i++) {
            assertThat(places.take(READS)).isTrue();
        }
        assertThat(places.take(EXPORTS)).isFalse();
        places.giveBack(READS);
        assertThat(places.take(EXPORTS)).isTrue();
        assertThat(places.take(READS)).isFalse();
        places.giveBack(EXPORTS);
        assertThat(places.take(READS)).isTrue();
        assertThat(places.take(SUBMISSIONS)).isTrue();
        assertThat(places.take(SUBMISSIONS)).isFalse();
    }

    @Test
    void givesNobodyAPlaceBeyondAll() {
        for (int i = 0; i < 3; i++) {
            assertThat(places.take(SUBMISSIONS)).isTrue();
        }
        assertThat(places.take(EXPORTS)).isTrue();
        assertThat(places.take(READS)).isFalse();
        assertThat(places.take(EXPORTS)).isFalse();
        assertThat(places.take(SUBMISSIONS)).isFalse();
        places.giveBack(EXPORTS);
        assertThat(places.take(SUBMISSIONS)).isTrue();
    }
}
