package vn.laichau.hatangso.indicator.progress.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;

class NewOverrideTest {

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"ACHIEVED", "MET_LATE", "ON_TRACK", "AT_RISK", "BEHIND", "GOING_BACKWARDS", "MISSED"})
    void saysAnyOtherResult(Verdict verdict) {
        assertThat(new NewOverride(verdict, "Đã ký").faults(Verdict.STALE)).isEmpty();
        assertThat(new NewOverride(verdict, "Đã ký").faults(verdict))
                .extracting(FieldError::code)
                .containsExactly("same-verdict");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACHIEVED", "MET_LATE", "ON_TRACK", "AT_RISK", "BEHIND", "GOING_BACKWARDS", "MISSED"})
    void saysNothingThatIsNoResult(Verdict verdict) {
        assertThat(faults(new NewOverride(verdict, "Đã ký")))
                .extracting(FieldError::code)
                .containsExactly("not-in-list");
    }

    @Test
    void needsAVerdictAndAReason() {
        for (var reason : new String[] {null, "", " \n"}) {
            assertThat(faults(new NewOverride(null, reason)))
                    .extracting(FieldError::pointer)
                    .containsExactly("/verdict", "/reason");
        }
    }

    private static List<FieldError> faults(NewOverride override) {
        return StatedRules.then(override, () -> override.faults(Verdict.BEHIND));
    }
}
