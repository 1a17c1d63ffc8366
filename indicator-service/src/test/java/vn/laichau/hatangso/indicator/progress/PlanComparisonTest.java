package vn.laichau.hatangso.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.progress.PlanComparison.IndicatorOfPlan;
import vn.laichau.hatangso.indicator.progress.PlanComparison.Side;

class PlanComparisonTest {

    private static final Indicator A = Ratios.of("a", null);
    private static final Indicator B = Ratios.of("b", null);

    @Test
    void tellsWhatBecameOfEachIndicatorAndWhatIsNew() {
        assertThat(changes(List.of(A, B), A, Ratios.of("c", "b"), Ratios.of("n", null)))
                .containsExactly("CONTINUED a a", "REDEFINED b c", "NEW - n");
        assertThat(changes(List.of(A, B), Ratios.of("c", "b"), Ratios.of("d", "b")))
                .containsExactly("ENDED a -", "SPLIT b c", "SPLIT b d");
    }

    @Test
    void leavesOutNoIndicatorThatBreaksWithOneThatGoesOnOrIsNotThere() {
        assertThat(changes(List.of(A), A, Ratios.of("c", "a"), Ratios.of("d", "gone")))
                .containsExactly("CONTINUED a a", "NEW - c", "NEW - d");
    }

    private static Stream<String> changes(List<Indicator> before, Indicator... after) {
        return PlanComparison.of(
                        "before",
                        LocalDate.of(2026, 1, 1),
                        new Side(before, List.of()),
                        new Side(List.of(after), List.of()))
                .items()
                .stream()
                .map(item -> item.change() + " " + code(item.before()) + " " + code(item.after()));
    }

    private static String code(IndicatorOfPlan one) {
        return one == null ? "-" : one.indicator().code();
    }
}
