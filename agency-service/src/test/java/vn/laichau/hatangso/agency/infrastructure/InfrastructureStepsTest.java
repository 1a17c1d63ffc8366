package vn.laichau.hatangso.agency.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.register.Registers;

class InfrastructureStepsTest {

    @Test
    void leadFromTheseStatesAloneToThose() {
        assertThat(Stream.of(
                                InfrastructureSteps.CHANGE,
                                InfrastructureSteps.FILL,
                                InfrastructureSteps.FREE,
                                InfrastructureSteps.TAKE_BACK,
                                InfrastructureSteps.ACCEPT,
                                InfrastructureSteps.REFUSE,
                                InfrastructureSteps.WITHDRAW,
                                InfrastructureSteps.END)
                        .map(Registers::said))
                .containsExactly(
                        "CHANGE: AVAILABLE, FULL",
                        "FILL: AVAILABLE to FULL",
                        "FREE: FULL to AVAILABLE",
                        "WITHDRAW: AVAILABLE, FULL to WITHDRAWN",
                        "ACCEPT: SENT to ACCEPTED",
                        "REFUSE: SENT to REFUSED",
                        "WITHDRAW: SENT to WITHDRAWN",
                        "END: ACCEPTED");
    }
}
