package vn.laichau.hatangso.indicator.series;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.OperatorAggregation;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigure;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;

class RestatingProperties {

    private static final LocalDate OLD_MAP = LocalDate.of(2024, 12, 31);
    private static final LocalDate NEW_MAP = LocalDate.of(2026, 1, 1);
    private static final AsOfScope ALL = new AsOfScope(OffsetDateTime.parse("2030-01-01T00:00:00+07:00"), true, true);

    private static final int RATIO = 2;
    private static final int SUM = 3;

    /** The old communes of each unit that is made of them, by the map's own words. */
    private static final String PARTS = """
            SELECT l.successor AS whole, l.predecessor AS part FROM territory_lineage l
            JOIN territory n ON n.id = l.successor AND n.level = 'COMMUNE'
            UNION ALL
            SELECT d.id, c.id FROM territory c JOIN territory d ON d.code = c.parent_code AND d.valid @> c.valid
            WHERE c.level = 'COMMUNE' AND d.level = 'DISTRICT'
            UNION ALL
            SELECT p.id, c.id FROM territory c, territory p
            WHERE c.level = 'COMMUNE' AND upper(c.valid) = '2025-07-01' AND p.level = 'PROVINCE'
            """;

    private final Jdbi jdbi = ObservationDatabase.open();
    private final TerritoryFigures figures = new TerritoryFigures(jdbi);

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Property(tries = 5)
    void keepsTotalsAndSharesOfTheOldCommunesOnEveryMap(@ForAll long seed, @ForAll boolean allReport) {
        observe(RATIO, seed, allReport);
        observe(SUM, seed + 1, allReport);
        var ratios = wholes(RATIO);
        var communes = read(RATIO, "COMMUNE", OLD_MAP);
        for (var part : List.<Function<TerritoryFigure, BigDecimal>>of(
                TerritoryFigure::numerator, TerritoryFigure::denominator)) {
            keepsTotal(ratios, sum(communes, part), part);
        }
        keepsTotal(wholes(SUM), sum(read(SUM, "COMMUNE", OLD_MAP), TerritoryFigure::value), TerritoryFigure::value);
        dividesTheSumOfNumeratorsByThatOfDenominators(ratios, communes);
        namesEachOldCommuneOnce(ratios.get("new communes"), communes, allReport);
    }

    private static void keepsTotal(
            Map<String, List<TerritoryFigure>> wholes, BigDecimal total, Function<TerritoryFigure, BigDecimal> part) {
        assertThat(total).isPositive();
        assertThat(wholes)
                .allSatisfy((map, units) -> assertThat(sum(units, part)).isEqualByComparingTo(total));
    }

    private void dividesTheSumOfNumeratorsByThatOfDenominators(
            Map<String, List<TerritoryFigure>> wholes, List<TerritoryFigure> communes) {
        var parts = parts();
        wholes.values().stream().flatMap(List::stream).forEach(whole -> {
            var own = communes.stream()
                    .filter(commune -> parts.get(whole.unit()).contains(commune.unit()))
                    .toList();
            assertThat(OperatorAggregation.of(ObservationDatabase.indicator(RATIO), List.of(whole))
                            .get(0)
                            .value())
                    .isEqualByComparingTo(sum(own, TerritoryFigure::numerator)
                            .movePointRight(2)
                            .divide(sum(own, TerritoryFigure::denominator), 4, RoundingMode.DOWN));
        });
    }

    private static void namesEachOldCommuneOnce(
            List<TerritoryFigure> units, List<TerritoryFigure> communes, boolean allReport) {
        assertThat(units.stream().flatMap(unit -> unit.origins().stream()))
                .hasSize(communes.size())
                .doesNotHaveDuplicates();
        assertThat(units).allMatch(TerritoryFigure::restated);
        if (allReport) {
            assertThat(communes).hasSize(106);
            assertThat(units).hasSize(38).allMatch(unit -> unit.reported() == unit.expected());
        } else {
            assertThat(units).anyMatch(unit -> unit.reported() < unit.expected());
        }
    }

    private Map<String, List<TerritoryFigure>> wholes(int indicator) {
        return Map.of(
                "province", read(indicator, "PROVINCE", NEW_MAP),
                "districts", read(indicator, "DISTRICT", OLD_MAP),
                "new communes", read(indicator, "COMMUNE", NEW_MAP));
    }

    private Map<Integer, List<Integer>> parts() {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery(PARTS)
                        .map((row, context) -> Map.entry(row.getInt("whole"), row.getInt("part")))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                HashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** In one statement: each lets triggers look what follows. */
    private void observe(int indicator, long seed, boolean allReport) {
        var chance = new Random(seed);
        var rows = units("COMMUNE", OLD_MAP).stream()
                .filter(unit -> allReport || chance.nextInt(4) > 0)
                .map(unit -> {
                    var denominator = 1 + chance.nextInt(5000);
                    var amounts = indicator == SUM
                            ? "NULL, NULL, " + BigDecimal.valueOf(chance.nextInt(99_999), 2)
                            : "%d, %d, NULL".formatted(chance.nextInt(denominator + 1), denominator);
                    return "(%d, %d, '2024', DATE '2024-12-31', '', %s, 'FINAL', 'IMPORT', 'x', 'x%d/%d', TIMESTAMPTZ '2025-01-20')"
                            .formatted(indicator, unit, amounts, indicator, unit);
                })
                .collect(Collectors.joining(", "));
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                         status, source_kind, source_ref, source_item, recorded_at) VALUES """ + rows));
    }

    private List<TerritoryFigure> read(int indicator, String level, LocalDate map) {
        return figures.list(
                List.of(ObservationDatabase.indicator(indicator)),
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

    private static BigDecimal sum(List<TerritoryFigure> figures, Function<TerritoryFigure, BigDecimal> part) {
        return figures.stream().map(part).reduce(ZERO, BigDecimal::add);
    }
}
