package vn.laichau.hatangso.indicator.series;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

class RestatingProperties {

    private static final LocalDate OLD_MAP = LocalDate.of(2024, 12, 31);
    private static final LocalDate NEW_MAP = LocalDate.of(2026, 1, 1);
    private static final Knowledge ALL = new Knowledge(OffsetDateTime.parse("2030-01-01T00:00:00+07:00"), true, true);

    private final Jdbi jdbi = FactsDatabase.open();
    private final UnitFigures figures = new UnitFigures(jdbi);

    @BeforeTry
    void beginWithoutFacts() {
        FactsDatabase.forget();
    }

    @Property(tries = 10)
    void keepsEveryTotalOfTheOldCommunesOnTheNewMap(@ForAll long seed) {
        observe(2, seed);
        observe(3, seed + 1);
        for (var indicator : List.of(2, 3)) {
            var province = read(indicator, "PROVINCE", NEW_MAP);
            for (var part : List.<Function<UnitFigure, BigDecimal>>of(UnitFigure::numerator, UnitFigure::value)) {
                var total = sum(province, part);
                assertThat(sum(read(indicator, "COMMUNE", OLD_MAP), part)).isEqualByComparingTo(total);
                assertThat(sum(read(indicator, "COMMUNE", NEW_MAP), part)).isEqualByComparingTo(total);
                assertThat(sum(read(indicator, "DISTRICT", OLD_MAP), part)).isEqualByComparingTo(total);
            }
        }
    }

    @Property(tries = 10)
    void dividesTheSumOfNumeratorsOfAllPartsByTheSumOfTheirDenominators(@ForAll long seed) {
        observe(2, seed);
        var parts = read(2, "COMMUNE", OLD_MAP);
        var expected = sum(parts, UnitFigure::numerator)
                .movePointRight(2)
                .divide(sum(parts, UnitFigure::denominator), 4, RoundingMode.DOWN);
        var province = OperatorRollup.of(ratio(), read(2, "PROVINCE", NEW_MAP));
        assertThat(province.get(0).value()).isEqualByComparingTo(expected);
    }

    @Property(tries = 10)
    void namesEveryOldCommuneInExactlyOneNewOne(@ForAll long seed) {
        observe(2, seed);
        var origins = read(2, "COMMUNE", NEW_MAP).stream()
                .flatMap(figure -> figure.origins().stream())
                .toList();
        assertThat(origins).hasSize(106).doesNotHaveDuplicates();
        assertThat(read(2, "COMMUNE", NEW_MAP)).hasSize(38).allMatch(f -> f.restated() && f.reported() == f.expected());
    }

    private void observe(int indicator, long seed) {
        var chance = new Random(seed);
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                             status, source_kind, source_ref, source_item, recorded_at)
                    VALUES (:indicator, :unit, '2024', '2024-12-31', '', :numerator, :denominator, :value, 'FINAL', 'IMPORT',
                            'x', gen_random_uuid()::text, '2025-01-20')""");
            for (var unit : units("COMMUNE", OLD_MAP)) {
                var denominator = 1 + chance.nextInt(5000);
                var isSum = indicator == 3;
                batch.bind("indicator", indicator)
                        .bind("unit", unit)
                        .bind("numerator", isSum ? null : BigDecimal.valueOf(chance.nextInt(denominator + 1)))
                        .bind("denominator", isSum ? null : BigDecimal.valueOf(denominator))
                        .bind("value", isSum ? BigDecimal.valueOf(chance.nextInt(99_999), 2) : null)
                        .add();
            }
            batch.execute();
        });
    }

    private List<UnitFigure> read(int indicator, String level, LocalDate map) {
        return figures.list(
                List.of(indicator),
                units(level, map),
                false,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                ALL);
    }

    private List<Integer> units(String level, LocalDate map) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM territory WHERE level = :level AND valid @> :map ORDER BY id")
                .bind("level", level)
                .bind("map", map)
                .mapTo(Integer.class)
                .list());
    }

    private static BigDecimal sum(List<UnitFigure> figures, Function<UnitFigure, BigDecimal> part) {
        return figures.stream().map(part).filter(java.util.Objects::nonNull).reduce(ZERO, BigDecimal::add);
    }

    private static Indicator ratio() {
        var text = Text.of("…", "…");
        return new Indicator(
                2,
                "RATIO",
                text,
                text,
                "T",
                Measure.RATIO,
                "PERCENT",
                "HIGHER",
                text,
                text,
                Aggregation.RATIO,
                Aggregation.RATIO,
                Aggregation.LATEST,
                List.of());
    }
}
