package vn.laichau.hatangso.indicator.series.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.database.SqlFile;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

/** Reads the figures of units; how they are put together stands in {@code series/unit-figures.sql}. */
@ApplicationScoped
public class TerritoryFigures {

    private static final String FIGURES = SqlFile.read("series/unit-figures.sql");

    /**
     * Making a plan takes longer than answering a question as small as what is known now of one indicator in one unit: all of
     * these share one. A larger question, or one about unions and villages, is planned for what it asks (docs/adr/0022).
     */
    private static final String BY_ONE_PLAN = "SET LOCAL plan_cache_mode = force_generic_plan;\n" + FIGURES
            + ";\nSET LOCAL plan_cache_mode = force_custom_plan";

    private final Jdbi jdbi;

    public TerritoryFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Figures in the order of indicator, unit, time and operator.
     *
     * @param indicators as they were defined when it was known
     * @param villages whether the units are villages, each with its operators' own facts
     */
    public List<TerritoryFigure> list(
            List<Indicator> indicators,
            Collection<Integer> units,
            boolean villages,
            LocalDate from,
            LocalDate to,
            AsOfScope asOfScope) {
        var question = isSmall(indicators, units, asOfScope) ? BY_ONE_PLAN : FIGURES;
        return jdbi.withHandle(handle -> handle.createQuery(
                        SummedFigures.of(asOfScope).around(question))
                .bindArray("indicators", Integer.class, of(indicators, Indicator::id))
                .bindArray(
                        "acrossTerritories",
                        String.class,
                        of(indicators, i -> i.acrossTerritories().name()))
                .bindArray(
                        "acrossOperators",
                        String.class,
                        of(indicators, i -> i.acrossOperators().name()))
                .bindArray(
                        "acrossTime",
                        String.class,
                        of(indicators, i -> i.acrossTime().name()))
                .bindArray("units", Integer.class, units)
                .bind("villages", villages)
                .bind("from", from)
                .bind("to", to)
                .bind("knownAt", asOfScope.at())
                .bind("current", asOfScope.current())
                .bind("provisional", asOfScope.provisional())
                .execute((executed, context) -> SummedFigures.rows(executed, context)
                        .mapTo(TerritoryFigure.class)
                        .list()));
    }

    private static boolean isSmall(List<Indicator> indicators, Collection<Integer> units, AsOfScope asOfScope) {
        return asOfScope.current()
                && units.size() == 1
                && indicators.size() == 1
                && indicators.get(0).acrossOperators() != Aggregation.UNION;
    }

    private static <T> List<T> of(List<Indicator> indicators, Function<Indicator, T> part) {
        return indicators.stream().map(part).toList();
    }
}
