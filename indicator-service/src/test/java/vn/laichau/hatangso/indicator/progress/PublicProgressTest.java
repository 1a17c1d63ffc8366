package vn.laichau.hatangso.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

class PublicProgressTest {

    /** Also of a record that was kept before the count was: it is that of the names. */
    @Test
    void tellsHowManyOperatorsHaveNotReportedAndNotWhich() {
        var value = new SeriesValue(
                "2026",
                LocalDate.of(2026, 12, 31),
                SeriesValue.Mark.NATIVE,
                null,
                null,
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.TEN,
                null,
                null,
                "FINAL",
                List.of("vnpt", "viettel"),
                null,
                1,
                1,
                null,
                null);
        var shown = new TargetProgress(
                        null,
                        2030,
                        null,
                        null,
                        null,
                        value,
                        value,
                        Verdict.BEHIND,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .forThePublic();
        assertThat(shown.latest().carried()).isEmpty();
        assertThat(shown.latest().carriedCount()).isEqualTo(2);
        assertThat(shown.atDeadline().carried()).isEmpty();
    }
}
