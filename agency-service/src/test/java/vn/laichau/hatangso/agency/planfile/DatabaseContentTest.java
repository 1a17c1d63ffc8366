package vn.laichau.hatangso.agency.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class DatabaseContentTest extends RunningService {

    @Inject
    DatabaseContent content;

    @Test
    void staysWhatItsFirstStartDecided() {
        QuarkusTransaction.requiringNew().run(() -> content.decide(false));

        assertThat(QuarkusTransaction.requiringNew().call(content::isDemonstration))
                .isFalse();
    }

    @Test
    void refusesToHoldInventedDataBesideRealOnesAndNamesTheSetting() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> content.decide(true)))
                .hasStackTraceContaining("plan.demonstration (PLAN_DEMONSTRATION) is true");
    }
}
