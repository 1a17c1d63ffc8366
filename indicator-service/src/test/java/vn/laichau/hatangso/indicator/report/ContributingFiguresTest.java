package vn.laichau.hatangso.indicator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.report.ContributingFigures.Row;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Mark;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

class ContributingFiguresTest {

    private static final Territory UNIT = new Territory(
            7, "03595", LocalDate.of(2025, 7, 1), null, Level.COMMUNE, "Xã", "X", "X", "12", null, null, false, 0);

    @Test
    void namesEachSourceOnceWithTheItemOfAFigureThatStandsAlone() {
        var rows = List.of(
                row("2026", "viettel", "s1", "s1/1/4", 1, 11),
                row("2026", "vnpt", "s2", "s2/1/0", 1, 12),
                row("2026", "vinaphone", "s2", "s2/1/1", 1, 19));

        assertThat(origin(Aggregation.SUM, "2026", null, rows))
                .isEqualTo(new ContributingFigures.Origin(
                        19L,
                        List.of(
                                new FigureSource("SUBMISSION", "s1", "s1/1/4", 1),
                                new FigureSource("SUBMISSION", "s2", null, 2))));
    }

    @Test
    void leavesOutWhatOperatorsSaidWhereAFigureSpeaksOfAll() {
        var rows = List.of(row("2026", "", "all", "all/1", 1, 5), row("2026", "vnpt", "s2", "s2/1/0", 1, 12));

        assertThat(refs(Aggregation.SUM, "2026", null, rows)).containsExactly("all");
        assertThat(refs(Aggregation.UNION, "2026", null, rows)).containsExactly("all", "s2");
    }

    @Test
    void goesBackToTheLastFigureOfAnOperatorThatIsCarriedOn() {
        var rows = List.of(
                row("2024", "vnpt", "of-2024", "i", 1, 1),
                row("2025", "vnpt", "of-2025", "i", 1, 2),
                row("2025", "viettel", "older", "i", 1, 3),
                row("2026", "viettel", "of-2026", "i", 1, 4));

        assertThat(refs(Aggregation.SUM, "2026", List.of("vnpt"), rows)).containsExactly("of-2025", "of-2026");
    }

    @Test
    void isMadeOfTheShorterPeriodsWhereNoneIsOfTheWholeYear() {
        var months = List.of(row("2026-01", "vnpt", "m1", "i", 1, 1), row("2026-02", "vnpt", "m2", "i", 1, 2));

        assertThat(refs(Aggregation.SUM, "2026", null, months)).containsExactly("m1", "m2");
        assertThat(refs(Aggregation.SUM, "2026-02", null, months)).containsExactly("m2");
    }

    private static List<String> refs(Aggregation rule, String period, List<String> carried, List<Row> rows) {
        return origin(rule, period, carried, rows).sources().stream()
                .map(FigureSource::ref)
                .toList();
    }

    private static ContributingFigures.Origin origin(
            Aggregation rule, String period, List<String> carried, List<Row> rows) {
        return new ContributingFigures(Map.of(List.of(3, 7), rows)).of(indicator(rule), UNIT, value(period, carried));
    }

    private static Row row(String period, String operator, String ref, String item, int figures, long version) {
        return new Row(3, 7, period, endOf(period), operator, "SUBMISSION", ref, item, figures, version, false);
    }

    private static LocalDate endOf(String period) {
        return period.length() == 4
                ? LocalDate.of(Integer.parseInt(period), 12, 31)
                : LocalDate.parse(period + "-01").plusMonths(1).minusDays(1);
    }

    private static SeriesValue value(String period, List<String> carried) {
        return new SeriesValue(
                period,
                endOf(period),
                Mark.NATIVE,
                null,
                null,
                null,
                null,
                BigDecimal.TEN,
                null,
                null,
                "FINAL",
                carried,
                null,
                1,
                1,
                OffsetDateTime.parse("2026-11-01T00:00:00+07:00"),
                null);
    }

    private static Indicator indicator(Aggregation acrossOperators) {
        var text = Text.of("…", "…");
        return new Indicator(
                3,
                "stations",
                text,
                text,
                "TELECOM",
                Measure.QUANTITY,
                "STATION",
                "HIGHER",
                null,
                null,
                Aggregation.SUM,
                acrossOperators,
                Aggregation.LATEST,
                List.of(),
                null,
                1L);
    }
}
