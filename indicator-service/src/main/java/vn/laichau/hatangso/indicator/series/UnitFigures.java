package vn.laichau.hatangso.indicator.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.laichau.hatangso.indicator.definition.Indicator;

/** Reads the figures of units; how they are put together stands in {@code series/unit-figures.sql}. */
@ApplicationScoped
class UnitFigures {

    private static final String FIGURES = resource("series/unit-figures.sql");

    private final Jdbi jdbi;

    UnitFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Figures in the order of indicator, unit, time and operator.
     *
     * @param indicators as they were defined when it was known
     * @param villages whether the units are villages, each with its operators' own facts
     */
    List<UnitFigure> list(
            List<Indicator> indicators,
            Collection<Integer> units,
            boolean villages,
            LocalDate from,
            LocalDate to,
            Knowledge knowledge) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
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
                .bind("knownAt", knowledge.at())
                .bind("current", knowledge.current())
                .bind("provisional", knowledge.provisional())
                .map(ConstructorMapper.of(UnitFigure.class))
                .list());
    }

    private static <T> List<T> of(List<Indicator> indicators, Function<Indicator, T> part) {
        return indicators.stream().map(part).toList();
    }

    static String resource(String name) {
        try (var stream = UnitFigures.class.getClassLoader().getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
