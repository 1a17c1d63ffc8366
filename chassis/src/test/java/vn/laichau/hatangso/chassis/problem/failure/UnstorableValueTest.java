package vn.laichau.hatangso.chassis.problem.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

class UnstorableValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "22P05", "22003"})
    void isTheCallersFault(String state) {
        var problem = UnstorableValue.find(new IllegalStateException(new SQLException("value \"secret\"", state)));
        assertThat(problem).hasValueSatisfying(refused -> {
            assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
            assertThat(refused.detail().en()).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "08006", "57014"})
    void leavesOtherFailuresAlone(String state) {
        assertThat(UnstorableValue.find(new SQLException("other", state))).isEmpty();
    }

    @Test
    void isNotSeenWhereThereIsNoState() {
        assertThat(UnstorableValue.find(new SQLException("no connection came free")))
                .isEmpty();
        assertThat(UnstorableValue.find(new IllegalStateException("ours"))).isEmpty();
    }
}
