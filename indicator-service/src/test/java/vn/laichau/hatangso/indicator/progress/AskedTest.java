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
        assertThat(new ProgressQuery(null, null, null).orElse("p", TODAY))
                .isEqualTo(new ProgressQuery("p", TODAY, TODAY));
        assertThat(new ProgressQuery("q", DAY, null).orElse("p", TODAY)).isEqualTo(new ProgressQuery("q", DAY, DAY));
        assertThat(new ProgressQuery(null, null, MAP).orElse("p", TODAY)).isEqualTo(new ProgressQuery("p", TODAY, MAP));
        assertThat(new ProgressQuery("q", DAY, MAP).orElse("p", TODAY)).isEqualTo(new ProgressQuery("q", DAY, MAP));
    }

    @Test
    void namesItsOwnMapByTheDayAndAnotherByItsFirstDay() {
        var progressQuery = new ProgressQuery("p", DAY, TODAY);
        assertThat(progressQuery.onMapFrom(MAP, LocalDate.of(2021, 1, 1))).isEqualTo(new ProgressQuery("p", DAY, MAP));
        assertThat(progressQuery.onMapFrom(MAP, MAP)).isEqualTo(new ProgressQuery("p", DAY, DAY));
    }
}
