package vn.laichau.hatangso.indicator.report;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.database.SqlFile;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.series.ReadSeries.Question;
import vn.laichau.hatangso.indicator.territory.Territory;

/** Reads what brought the figures that values are made of; how it is found stands in {@code report/figure-sources.sql}. */
@ApplicationScoped
class FigureSources {

    private static final String SOURCES = SqlFile.read("report/figure-sources.sql");

    private final Jdbi jdbi;

    FigureSources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of the units and indicators whose series are read; in the caller's transaction. */
    ContributingFigures read(Question question) {
        var indicators = question.indicators().stream().map(Indicator::id).toList();
        var units = question.units().stream().map(Territory::id).toList();
        return new ContributingFigures(jdbi
                .withHandle(handle -> handle.createQuery(SOURCES)
                        .bindArray("indicators", Integer.class, indicators)
                        .bindArray("units", Integer.class, units)
                        .bind("from", question.from())
                        .bind("to", question.to())
                        .bind("knownAt", question.knowledge().at())
                        .mapTo(ContributingFigures.Row.class)
                        .list())
                .stream()
                .collect(groupingBy(row -> List.of(row.indicator(), row.unit()))));
    }
}
