package vn.laichau.hatangso.indicator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;
import vn.laichau.hatangso.indicator.series.ReadSeries;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

class FigureSourcesTest {

    /** A ratio of which only the last value of a year counts. */
    private static final int STOCK = 2;

    private final Jdbi jdbi = ObservationDatabase.open();

    @BeforeEach
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Test
    void leaveOutWhatYieldedToTheFigureOfWhoGoesOnForAFirm() {
        report("03388", "vnpt");
        report("03388", "viettel");
        assertThat(refs("2030-01-01")).containsExactlyInAnyOrder("03388 vnpt", "03388 viettel");
        jdbi.useTransaction(handle -> {
            ObservationDatabase.end(handle, "vnpt", "2026-05-01", "viettel");
            handle.execute("UPDATE operator_end SET recorded_at = '2028-01-01 00:00:00+07'");
        });
        assertThat(refs("2027-12-31")).containsExactlyInAnyOrder("03388 vnpt", "03388 viettel");
        assertThat(refs("2030-01-01")).containsExactly("03388 viettel");
        // Nobody has a figure in its place there.
        report("03390", "vnpt");
        assertThat(refs("2030-01-01")).containsExactlyInAnyOrder("03388 viettel", "03390 vnpt");
    }

    @Test
    void leaveOutWhatYieldedToTheFigureOfALaterUnit() {
        report("03390", "vnpt");
        jdbi.useTransaction(handle -> ObservationDatabase.continueFrom(
                handle,
                "2026-07-01",
                "SELECT id FROM territory WHERE code = '03390' AND upper(valid) IS NULL",
                "v.parent_code"));
        assertThat(refs("2030-01-01")).containsExactly("03390 vnpt");
        report("03390", "");
        assertThat(refs("2030-01-01")).containsExactly("03390 ");
    }

    @Test
    void nameOfAnEstimateItsOwnUnitAlone() {
        report("12", "");
        report("03390", "");
        report("12", "vnpt");
        Requests.superuser("UPDATE observation SET status = 'ESTIMATE'");
        assertThat(refs("2030-01-01")).containsExactly("12 ");
    }

    private List<String> refs(String knownAt) {
        var province = jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM territory WHERE level = 'PROVINCE'")
                .mapTo(Integer.class)
                .one());
        var unit = new Territory(
                province,
                "12",
                LocalDate.of(2021, 1, 1),
                null,
                Level.PROVINCE,
                "Tỉnh",
                "L",
                "L",
                null,
                null,
                null,
                false,
                1);
        var asOfScope = new AsOfScope(OffsetDateTime.parse(knownAt + "T00:00:00+07:00"), false, true);
        return ContributingFigures.read(
                        jdbi,
                        new ReadSeries.Question(
                                List.of(Ratios.of(STOCK, Aggregation.RATIO, Aggregation.RATIO)),
                                List.of(unit),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                null,
                                null,
                                asOfScope))
                .rows()
                .getOrDefault(List.of(STOCK, province), List.of())
                .stream()
                .map(ContributingFigures.Row::ref)
                .toList();
    }

    /** On the unit that bears the code at the end of 2026. */
    private void report(String code, String operator) {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT %d, id, '2026', DATE '2026-12-31', '%s', 1, 2, 'FINAL', 'IMPORT', '%s', gen_random_uuid()::text,
                       '2026-01-01 00:00:00+07'
                FROM territory WHERE code = '%s' AND valid @> DATE '2026-12-31'
                """.formatted(STOCK, operator, code + " " + operator, code)));
    }
}
