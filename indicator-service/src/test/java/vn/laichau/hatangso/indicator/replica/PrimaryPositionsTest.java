package vn.laichau.hatangso.indicator.replica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrimaryPositionsTest {

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final PrimaryPositions positions = new PrimaryPositions(1_000);

    @BeforeEach
    void write() {
        positions.add(100, at(7));
        positions.add(300, at(9));
    }

    private static WalPosition at(long lsn) {
        return new WalPosition(1, 2, lsn);
    }

    @Test
    void saysWhenThePrimaryWasNoFurther() {
        assertThat(positions.lagOf(at(9), 350)).isEqualTo(50);
        assertThat(positions.lagOf(at(8), 350)).isEqualTo(250);
        assertThat(positions.lagOf(at(6), 350)).isEqualTo(UNKNOWN);
    }

    @Test
    void makesNobodyLateWhoHasAllOfAnIdlePrimary() {
        positions.add(900_000, at(9));
        assertThat(positions.lagOf(at(9), 900_001)).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsTooLongAgo() {
        positions.add(1_200, at(11));
        assertThat(positions.lagOf(at(8), 1_200)).isEqualTo(UNKNOWN);
        assertThat(positions.lagOf(at(9), 1_200)).isEqualTo(900);
    }

    @Test
    void believesNoOtherHistoryAndNoOtherCluster() {
        assertThat(positions.lagOf(new WalPosition(1, 1, 9), 350)).isEqualTo(UNKNOWN);
        assertThat(positions.lagOf(new WalPosition(1, 3, 9), 350)).isEqualTo(UNKNOWN);
        assertThat(positions.lagOf(new WalPosition(2, 2, 9), 350)).isEqualTo(UNKNOWN);
    }
}
