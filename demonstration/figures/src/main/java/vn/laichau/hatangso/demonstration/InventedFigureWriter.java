package vn.laichau.hatangso.demonstration;

import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes invented figures, all in one statement. */
final class InventedFigureWriter {

    /**
     * A year's figures became known on 20 January of the next and are final, as if they had been reported in time; those of
     * the running year are provisional since autumn.
     */
    private static final String ADD = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value, status,
                                     source_kind, source_ref, source_item, recorded_at)
            SELECT i.id, f.unit, f.year::text, make_date(f.year, 12, 31), f.operator, f.numerator, f.denominator, f.value,
                   CASE WHEN f.year < 2026 THEN 'FINAL' ELSE 'PROVISIONAL' END, 'DEMONSTRATION', 'paths.csv',
                   'demonstration/' || f.line,
                   CASE WHEN f.year < 2026 THEN make_timestamptz(f.year + 1, 1, 20, 8, 0, 0, '+07')
                        ELSE make_timestamptz(2026, 10, 20, 8, 0, 0, '+07') END
            FROM unnest(:indicators, :units, :years, :operators, :numerators, :denominators, :values)
                     WITH ORDINALITY AS f (indicator, unit, year, operator, numerator, denominator, value, line)
            JOIN indicator i ON i.code = f.indicator
            """;

    private InventedFigureWriter() {}

    static List<InventedFigure> ofProvince(Handle handle, IndicatorPath path) {
        var province = handle.createQuery("SELECT id FROM territory WHERE level = 'PROVINCE'")
                .mapTo(Integer.class)
                .one();
        return path.byYear().entrySet().stream()
                .map(year ->
                        new InventedFigure(path.indicator(), province, year.getKey(), "", null, null, year.getValue()))
                .toList();
    }

    static void store(Handle handle, List<InventedFigure> figures) {
        handle.registerArrayType(BigDecimal.class, "numeric");
        handle.createUpdate(ADD)
                .bindArray(
                        "indicators",
                        String.class,
                        figures.stream().map(InventedFigure::indicator).toList())
                .bindArray(
                        "units",
                        Integer.class,
                        figures.stream().map(InventedFigure::unit).toList())
                .bindArray(
                        "years",
                        Integer.class,
                        figures.stream().map(InventedFigure::year).toList())
                .bindArray(
                        "operators",
                        String.class,
                        figures.stream().map(InventedFigure::operator).toList())
                .bindArray(
                        "numerators",
                        BigDecimal.class,
                        figures.stream().map(InventedFigure::numerator).toList())
                .bindArray(
                        "denominators",
                        BigDecimal.class,
                        figures.stream().map(InventedFigure::denominator).toList())
                .bindArray(
                        "values",
                        BigDecimal.class,
                        figures.stream().map(InventedFigure::value).toList())
                .execute();
    }
}
