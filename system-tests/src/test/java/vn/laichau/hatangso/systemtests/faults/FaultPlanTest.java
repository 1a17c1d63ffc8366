package vn.laichau.hatangso.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final FaultPlan GATE = new FaultPlan(7, 10, 2, 600, Duration.ofMinutes(5));

    @Test
    void killsTenTimesAndCutsConnectionsOnTop() {
        var faults = GATE.steps().stream().map(FaultPlan.Step::fault).toList();
        assertThat(faults).hasSize(12).hasSize(GATE.faults());
        assertThat(faults).filteredOn(Fault.KILLS::contains).hasSize(10);
        assertThat(faults).containsAll(Fault.KILLS).contains(Fault.BACKEND_TERMINATED);
    }

    @Test
    void givesTheSameFaultsForTheSameSeed() {
        assertThat(GATE.steps()).isEqualTo(new FaultPlan(7, 10, 2, 600, Duration.ofMinutes(5)).steps());
    }
}
