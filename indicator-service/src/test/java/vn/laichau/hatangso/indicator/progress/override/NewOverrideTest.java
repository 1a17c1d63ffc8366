package vn.laichau.hatangso.indicator.progress.override;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
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
        assertThat(new NewOverride(verdict, "Đã ký").faults(Verdict.BEHIND))
                .extracting(FieldError::code)
                .containsExactly("not-in-list");
    }

    @Test
    void needsAVerdictAndAReason() {
        for (var reason : new String[] {null, "", " \n"}) {
            assertThat(new NewOverride(null, reason).faults(Verdict.BEHIND))
                    .extracting(FieldError::pointer)
                    .containsExactly("/verdict", "/reason");
        }
    }
}
