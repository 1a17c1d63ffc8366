package vn.laichau.hatangso.agency.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObstacleStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, GATHERED DISMISSED WITHDRAWN",
        "GATHERED, OPEN PROPOSED",
        "PROPOSED, OPEN RESOLVED",
        "RESOLVED, ''",
        "DISMISSED, ''",
        "WITHDRAWN, ''",
    })
    void goesThisWayAlone(ObstacleState state, String nexts) {
        for (var next : ObstacleState.values()) {
            if (Arrays.asList(nexts.split(" ")).contains(next.name())) {
                assertThat(state.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> state.to(next)).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
