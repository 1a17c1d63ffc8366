package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigure;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;

/** Of a year whose figures were known when a merger inside it was entered. */
class MergerYearProperties {

    private static final int UNION = 1;

    /** Communes of the map of 2025 without villages here, and one with six. */
    private static final String ALONE = "03451";

    private static final String WITH_VILLAGES = "03388";

    private final Jdbi jdbi = ObservationDatabase.open();

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Property(tries = 3)
    void countAUnitThatWasMergedTwiceOnce(@ForAll @IntRange(min = 2, max = 4) int indicator) {
        record(indicator, ALONE, 2026, "", 10);
        goOn("2026-03-01", ALONE);
        goOn("2026-09-01", ALONE);
        assertThat(numerators(indicator, "12")).containsExactly(Map.entry("", "10"));
        record(indicator, ALONE, 2026, "", 12);
        assertThat(numerators(indicator, "12")).containsExactly(Map.entry("", "12"));
    }

    @Property(tries = 3)
    void keepTheOperatorsThatHaveNotReportedOnTheNewUnit(@ForAll @IntRange(min = 2, max = 4) int indicator) {
        record(indicator, ALONE, 2026, "vnpt", 10);
        record(indicator, ALONE, 2026, "viettel", 20);
        goOn("2026-03-01", ALONE);
        record(indicator, ALONE, 2026, "vnpt", 15);
        assertThat(numerators(indicator, "12")).containsOnly(Map.entry("vnpt", "15"), Map.entry("viettel", "20"));
        record(indicator, ALONE, 2026, "", 50);
        assertThat(numerators(indicator, "12")).containsOnly(Map.entry("vnpt", "15"), Map.entry("", "50"));
    }

    @Example
    void uniteOperatorsThatReportedOnAVillageBeforeAndAfterItWasMergedTwice() {
        record(UNION, village(0), 2026, "vnpt", 10);
        record(UNION, village(1), 2026, "vnpt", 20);
        goOn("2026-03-01", village(0));
        record(UNION, village(0), 2026, "viettel", 70);
        goOn("2026-09-01", village(0));
        var expected = Map.of("", "90", "vnpt", "30", "viettel", "70");
        assertThat(numerators(UNION, "12")).isEqualTo(expected);
        assertThat(numerators(UNION, WITH_VILLAGES)).isEqualTo(expected);
        assertThat(numerators(UNION, village(0))).containsEntry("", "70").containsEntry("vnpt", "10");
        record(UNION, village(0), 2026, "mobifone", 80);
        assertThat(numerators(UNION, "12")).containsEntry("", "100").containsEntry("vnpt", "30");
    }

    @Example
    void carryEveryOperatorOfAUnionOnAcrossAMergerAndNameIt() {
        record(UNION, village(0), 2024, "vnpt", 10);
        record(UNION, village(0), 2024, "viettel", 60);
        record(UNION, village(1), 2026, "mobifone", 30);
        var figures = figures(UNION, WITH_VILLAGES).stream()
                .filter(figure -> figure.period().equals("2026"))
                .collect(Collectors.toMap(TerritoryFigure::operator, figure -> figure));
        assertThat(figures).containsOnlyKeys("", "vnpt", "viettel", "mobifone");
        assertThat(figures.get("").numerator()).isEqualByComparingTo(BigDecimal.valueOf(90));
        assertThat(figures.get("").carried()).containsExactly("viettel", "vnpt");
    }

    @Example
    void awaitTheUnitsOfBeforeWhereTheirFiguresOfTheYearCount() {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT 2, l.unit, '2025', DATE '2025-12-31', 'vnpt', 1, 100, 'FINAL', 'IMPORT', 'x', 'x', now() - interval '1 hour'
                FROM later_unit l JOIN territory t ON t.id = l.later
                WHERE t.code = '03388' AND t.level = 'COMMUNE'
                ORDER BY l.unit LIMIT 2"""));
        var units = jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM later_unit l JOIN territory t ON t.id = l.later
                        WHERE t.code = '03388' AND t.level = 'COMMUNE'""").mapTo(Integer.class).one());
        assertThat(figures(2, "12")).singleElement().satisfies(figure -> {
            assertThat(figure.reported()).isEqualTo(2);
            assertThat(figure.expected()).isEqualTo(38 - 1 + units);
        });
        record(2, WITH_VILLAGES, 2025, "vnpt", 5);
        assertThat(figures(2, "12")).singleElement().satisfies(figure -> {
            assertThat(figure.reported()).isEqualTo(1);
            assertThat(figure.expected()).isEqualTo(38);
        });
    }

    private static String village(int nth) {
        return List.of("V033881", "V033882").get(nth);
    }

    /** On the unit that bears the code at the end of the year; a figure that is there already is corrected. */
    private void record(int indicator, String code, int year, String operator, int numerator) {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT %1$d, id, '%3$d', DATE '%3$d-12-31', '%4$s', %5$d, 100, 'FINAL', 'IMPORT', 'x', gen_random_uuid()::text,
                       now() - interval '1 hour'
                FROM territory WHERE code = '%2$s' AND valid @> DATE '%3$d-12-31'""".formatted(indicator, code, year, operator, numerator)));
    }

    private void goOn(String day, String code) {
        jdbi.useTransaction(handle -> ObservationDatabase.continueFrom(
                handle,
                day,
                "SELECT id FROM territory WHERE code = '%s' AND upper(valid) IS NULL".formatted(code),
                "v.parent_code"));
    }

    private Map<String, String> numerators(int indicator, String code) {
        return figures(indicator, code).stream()
                .collect(Collectors.toMap(
                        TerritoryFigure::operator, figure -> figure.numerator().toPlainString()));
    }

    /** Of the unit that bears the code now. */
    private List<TerritoryFigure> figures(int indicator, String code) {
        var unit = jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM territory WHERE code = :code AND upper(valid) IS NULL")
                        .bind("code", code)
                        .mapTo(Integer.class)
                        .one());
        return new TerritoryFigures(jdbi)
                .list(
                        List.of(ObservationDatabase.indicator(indicator)),
                        List.of(unit),
                        code.startsWith("V"),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        new AsOfScope(OffsetDateTime.parse("2200-01-01T00:00:00+07:00"), true, true));
    }
}
