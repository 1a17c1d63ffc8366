package vn.laichau.hatangso.indicator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.report.TerritoryValues.OperatorTotal;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Contribution;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Mark;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

class OperatorTotalsTest {

    private static final Territory PROVINCE = new Territory(
            1, "12", LocalDate.of(2021, 1, 1), null, Level.PROVINCE, "Tỉnh", "L", "L", null, null, null, false, 0);

    @Test
    void areThoseOfTheYearAndTheOneBefore() {
        assertThat(totals(
                        value("2024", true, List.of(), own("vnpt", 30)),
                        value("2025", true, List.of(), own("vnpt", 40), own("viettel", 20)),
                        value("2026", true, List.of(), own("vnpt", 50))))
                .extracting(OperatorTotal::operator, OperatorTotal::year, OperatorTotal::numerator)
                .containsExactly(
                        tuple("vnpt", 2025, BigDecimal.valueOf(40)),
                        tuple("viettel", 2025, BigDecimal.valueOf(20)),
                        tuple("vnpt", 2026, BigDecimal.valueOf(50)));
    }

    @Test
    void areNoneOfWhoIsCarriedOnFromAnEarlierPeriod() {
        assertThat(totals(value("2026", true, List.of("vnpt"), own("vnpt", 40), own("viettel", 20))))
                .extracting(OperatorTotal::operator)
                .containsExactly("viettel");
    }

    /** Nobody knows which of them cover the same places; each knows what it covers itself. */
    @Test
    void areThereWhereOperatorsTogetherHaveNoValue() {
        assertThat(totals(value("2026", false, List.of(), own("vnpt", 40))))
                .extracting(OperatorTotal::period, OperatorTotal::denominator, OperatorTotal::value)
                .containsExactly(tuple("2026", BigDecimal.valueOf(100), BigDecimal.valueOf(40)));
    }

    @Test
    void areNoneWhereFiguresDoNotAddUp() {
        assertThat(totals(value("2026", false, List.of()))).isEmpty();
    }

    private static List<OperatorTotal> totals(SeriesValue... values) {
        return TerritoryValues.totals(new TerritorySeries(indicator(), PROVINCE, List.of(values)), 2026)
                .toList();
    }

    private static Contribution own(String operator, int ofHundred) {
        var numerator = BigDecimal.valueOf(ofHundred);
        return new Contribution(operator, numerator, BigDecimal.valueOf(100), numerator, null);
    }

    private static SeriesValue value(String year, boolean known, List<String> carried, Contribution... operators) {
        return new SeriesValue(
                year,
                LocalDate.of(Integer.parseInt(year), 12, 31),
                known ? Mark.NATIVE : Mark.NOT_DERIVABLE,
                null,
                null,
                null,
                null,
                known ? BigDecimal.TEN : null,
                null,
                null,
                "FINAL",
                carried,
                null,
                1,
                1,
                OffsetDateTime.parse("2026-11-01T00:00:00+07:00"),
                operators.length == 0 ? null : List.of(operators));
    }

    private static Indicator indicator() {
        var text = Text.of("…", "…");
        return new Indicator(
                3,
                "household-fibre",
                text,
                text,
                "TELECOM",
                Measure.RATIO,
                "PERCENT",
                "HIGHER",
                null,
                null,
                Aggregation.RATIO,
                Aggregation.SHARED_DENOMINATOR,
                Aggregation.LATEST,
                List.of(),
                null,
                1L);
    }
}
