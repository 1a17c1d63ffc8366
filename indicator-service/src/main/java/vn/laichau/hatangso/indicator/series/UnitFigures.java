package vn.laichau.hatangso.indicator.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

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
     * @param villages whether the units are villages, each with its operators' own facts
     */
    List<UnitFigure> list(
            Collection<Integer> indicators,
            Collection<Integer> units,
            boolean villages,
            LocalDate from,
            LocalDate to,
            Knowledge knowledge) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bindArray("indicators", Integer.class, indicators)
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

    private static String resource(String name) {
        try (var stream = UnitFigures.class.getClassLoader().getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
