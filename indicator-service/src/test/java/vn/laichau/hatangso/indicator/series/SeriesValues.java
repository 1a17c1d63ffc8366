package vn.laichau.hatangso.indicator.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Contribution;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Mark;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Reason;

/** Values of series of which a test says only what it is about. */
public final class SeriesValues {

    private SeriesValues() {}

    /** A share of 200, which is final. */
    public static SeriesValue percent(String period, String percent) {
        return percent(period, percent, "FINAL");
    }

    public static SeriesValue percent(String period, String percent, String status) {
        return ratio(period, new BigDecimal(percent).multiply(BigDecimal.valueOf(2)), BigDecimal.valueOf(200), status);
    }

    public static SeriesValue ratio(String period, BigDecimal numerator, BigDecimal denominator, String status) {
        return new SeriesValue(
                period,
                endOf(period),
                Mark.NATIVE,
                null,
                null,
                numerator,
                denominator,
                numerator.movePointRight(2).divide(denominator, 4, RoundingMode.DOWN),
                null,
                null,
                status,
                List.of(),
                0,
                1,
                1,
                OffsetDateTime.parse("2026-01-20T08:00:00+07:00"),
                List.of(new Contribution("vnpt", numerator, denominator, null, null)));
    }

    public static SeriesValue none(String period) {
        return SeriesValue.none(period, endOf(period), Reason.UNIT_ENDED, List.of());
    }

    private static LocalDate endOf(String period) {
        return Period.of(period).orElseThrow().end();
    }
}
