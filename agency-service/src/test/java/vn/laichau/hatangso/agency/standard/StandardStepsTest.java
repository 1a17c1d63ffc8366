package vn.laichau.hatangso.agency.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.register.Registers;

class StandardStepsTest {

    @Test
    void leadFromTheseStatesAloneToThose() {
        assertThat(Stream.of(
                                StandardSteps.CHANGE,
                                StandardSteps.ENFORCE,
                                StandardSteps.REPLACE,
                                StandardSteps.REPEAL,
                                StandardSteps.WITHDRAW)
                        .map(Registers::said))
                .containsExactly(
                        "CHANGE: DRAFT",
                        "ENFORCE: DRAFT to IN_FORCE",
                        "REPLACE: IN_FORCE to REPLACED",
                        "REPEAL: IN_FORCE to REPEALED",
                        "WITHDRAW: DRAFT to WITHDRAWN");
    }
}
