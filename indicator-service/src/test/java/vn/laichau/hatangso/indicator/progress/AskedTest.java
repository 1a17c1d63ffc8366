package vn.laichau.hatangso.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
    private static final LocalDate MAP = LocalDate.of(2025, 7, 1);

    @Test
    void isTheConfiguredPlanTodayOnTheMapOfThatDay() {
        assertThat(new Asked(null, null, null).orElse("p", TODAY)).isEqualTo(new Asked("p", TODAY, TODAY));
        assertThat(new Asked("q", DAY, null).orElse("p", TODAY)).isEqualTo(new Asked("q", DAY, DAY));
        assertThat(new Asked(null, null, MAP).orElse("p", TODAY)).isEqualTo(new Asked("p", TODAY, MAP));
        assertThat(new Asked("q", DAY, MAP).orElse("p", TODAY)).isEqualTo(new Asked("q", DAY, MAP));
    }

    @Test
    void namesItsOwnMapByTheDayAndAnotherByItsFirstDay() {
        var asked = new Asked("p", DAY, TODAY);
        assertThat(asked.onMapFrom(MAP, LocalDate.of(2021, 1, 1))).isEqualTo(new Asked("p", DAY, MAP));
        assertThat(asked.onMapFrom(MAP, MAP)).isEqualTo(new Asked("p", DAY, DAY));
    }
}
