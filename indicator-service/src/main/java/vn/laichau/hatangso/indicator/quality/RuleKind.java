package vn.laichau.hatangso.indicator.quality;

/**
 * The rules that figures are held against. Each finds the current figures of some indicators that break it, as rows of
 * indicator, territory, period, operator, what is stated and what it is held against. A rule's bounds are data.
 */
public enum RuleKind {
    /** A unit's figure against the sum of the units below it, where all of them have one. */
    SUM_OF_PARTS("""
            SELECT w.indicator, w.territory, w.period, w.operator, coalesce(w.value, w.numerator) AS stated, p.total AS computed
            FROM known w
            JOIN territory t ON t.id = w.territory
            JOIN (SELECT k.indicator, c.parent_code, k.period, k.operator, count(*) AS given,
                         sum(coalesce(k.value, k.numerator)) AS total
                  FROM known k JOIN territory c ON c.id = k.territory AND c.parent_code IS NOT NULL
                  GROUP BY k.indicator, c.parent_code, k.period, k.operator) p
                ON (p.indicator, p.parent_code, p.period, p.operator) = (w.indicator, t.code, w.period, w.operator)
            JOIN (SELECT e.period_end, u.parent_code, count(*) AS units
                  FROM (SELECT DISTINCT period_end FROM known) e JOIN territory u ON u.valid @> e.period_end
                  GROUP BY e.period_end, u.parent_code) a
                ON (a.period_end, a.parent_code, a.units) = (w.period_end, t.code, p.given)
            WHERE w.across_territories IN ('SUM', 'RATIO') AND p.total <> coalesce(w.value, w.numerator)
            """),
    /** Operators that share one denominator must state the same. */
    SHARED_DENOMINATOR("""
            SELECT indicator, territory, period, '' AS operator, max(denominator) AS stated, min(denominator) AS computed
            FROM known
            WHERE across_operators = 'SHARED_DENOMINATOR' AND operator <> ''
            GROUP BY indicator, territory, period
            HAVING max(denominator) <> min(denominator)
            """),
    /** An amount between two bounds. */
    RANGE("""
            SELECT indicator, territory, period, operator, amount AS stated,
                   CASE WHEN amount < :lower THEN :lower ELSE :upper END AS computed
            FROM known
            WHERE (:named OR denominator IS NOT NULL) AND (amount < :lower OR amount > :upper)
            """),
    /** The change against the period before of the same length: in points for shares, in percent for the rest. */
    JUMP("""
            SELECT indicator, territory, period, operator, amount AS stated, before AS computed
            FROM (SELECT known.*, lag(amount) OVER (
                      PARTITION BY indicator, territory, operator, length(period), period LIKE '%Q%' ORDER BY period_end) AS before
                  FROM known) k
            WHERE abs(amount - before) > :upper * CASE WHEN denominator IS NULL THEN before / 100 ELSE 1 END
            """),
    /** Who had a figure in the period before and has none in the next, though others have. */
    MISSING_REPORTER("""
            SELECT k.indicator, k.territory, n.period, k.operator, NULL::numeric AS stated, k.amount AS computed
            FROM known k
            JOIN (SELECT indicator, period AS earlier,
                         lead(period) OVER series AS period, lead(period_end) OVER series AS period_end
                  FROM (SELECT DISTINCT indicator, period, period_end FROM known) p
                  WINDOW series AS (PARTITION BY indicator, length(period), period LIKE '%Q%' ORDER BY period_end)) n
                ON (n.indicator, n.earlier) = (k.indicator, k.period)
            JOIN territory t ON t.id = k.territory AND t.valid @> n.period_end
            WHERE NOT EXISTS (SELECT FROM known l WHERE (l.indicator, l.territory, l.period, l.operator)
                                                      = (k.indicator, k.territory, n.period, k.operator))
            """),
    /** The last figure of an indicator is older than so many months. */
    STALE("""
            SELECT DISTINCT ON (k.indicator) k.indicator, k.territory, k.period, '' AS operator, NULL::numeric AS stated,
                   NULL::numeric AS computed
            FROM known k
            JOIN (SELECT indicator, max(period_end) AS last FROM known GROUP BY indicator) l
                ON (l.indicator, l.last) = (k.indicator, k.period_end)
            WHERE l.last + make_interval(months => :upper::integer) < :today
            ORDER BY k.indicator, k.territory
            """);

    private final String finds;

    RuleKind(String finds) {
        this.finds = finds;
    }

    String finds() {
        return finds;
    }
}
