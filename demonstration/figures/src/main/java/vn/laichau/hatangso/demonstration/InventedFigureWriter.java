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

    /**
     * What the province expected each of three years to come to, on 10 December of it: a little less than what was counted later,
     * and nothing of the roads of centres, which nobody estimates. Where the province itself was measured, that figure takes the place of the estimate.
     */
    private static final String ESTIMATE = """
            WITH unit AS (
                SELECT o.indicator, o.period, o.period_end, o.territory, i.code,
                       CASE i.across_operators WHEN 'UNION' THEN max(o.numerator) ELSE sum(o.numerator) END AS numerator,
                       CASE WHEN i.across_operators IN ('UNION', 'SHARED_DENOMINATOR') THEN max(o.denominator)
                            ELSE sum(o.denominator) END AS denominator,
                       sum(o.value) AS value
                FROM observation o
                JOIN indicator i ON i.id = o.indicator
                WHERE o.status = 'FINAL' AND i.code <> 'centre-road-undergrounding'
                GROUP BY o.indicator, o.period, o.period_end, o.territory, i.code, i.across_operators
            ), province AS (
                SELECT indicator, period, period_end, code, sum(numerator) AS numerator, sum(denominator) AS denominator,
                       sum(value) AS value, 1 - 0.002 * ((length(code) + period::integer) % 5) AS share
                FROM unit
                GROUP BY indicator, period, period_end, code
            )
            INSERT INTO observation (indicator, territory, period, period_end, numerator, denominator, value, status, source_kind,
                                     source_ref, source_item, recorded_at, superseded_at)
            SELECT p.indicator, t.id, p.period, p.period_end, round(p.numerator * p.share), p.denominator,
                   round(p.value * p.share, 1), 'ESTIMATE', 'DEMONSTRATION', 'paths.csv',
                   'demonstration/estimate/' || p.code || '/' || p.period,
                   make_timestamptz(p.period::integer, 12, 10, 8, 0, 0, '+07'),
                   coalesce((SELECT o.recorded_at FROM observation o
                             WHERE (o.indicator, o.period, o.territory, o.operator) = (p.indicator, p.period, t.id, '')),
                            'infinity')
            FROM province p
            CROSS JOIN territory t
            WHERE t.level = 'PROVINCE'
            """;

    private InventedFigureWriter() {}

    static void estimate(Handle handle) {
        handle.execute(ESTIMATE);
    }

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
