package vn.laichau.hatangso.indicator.quality;

/**
 * The rules that figures are held against. Each finds the current figures of some indicators that break it, as rows of
 * indicator, territory, period, operator, what is stated and what it is held against. A rule's bounds are data.
 */
public enum RuleKind {
    /**
     * A unit's figure against the sum of the units below it, where all of them have one: the numerators, or where those agree
     * the denominators.
     */
    SUM_OF_PARTS("""
            SELECT w.indicator, w.territory, w.period, w.operator,
                   CASE WHEN p.total <> coalesce(w.value, w.numerator) THEN coalesce(w.value, w.numerator)
                        ELSE w.denominator END AS stated,
                   CASE WHEN p.total <> coalesce(w.value, w.numerator) THEN p.total ELSE p.denominators END AS computed
            FROM known w
            JOIN territory t ON t.id = w.territory
            JOIN (SELECT k.indicator, c.parent_code, k.period, k.operator, count(*) AS given,
                         sum(coalesce(k.value, k.numerator)) AS total, sum(k.denominator) AS denominators
                  FROM known k JOIN territory c ON c.id = k.territory AND c.parent_code IS NOT NULL
                  GROUP BY k.indicator, c.parent_code, k.period, k.operator) p
                ON (p.indicator, p.parent_code, p.period, p.operator) = (w.indicator, t.code, w.period, w.operator)
            JOIN (SELECT e.period_end, u.parent_code, count(*) AS units
                  FROM (SELECT DISTINCT period_end FROM known) e JOIN territory u ON u.valid @> e.period_end
                  GROUP BY e.period_end, u.parent_code) a
                ON (a.period_end, a.parent_code, a.units) = (w.period_end, t.code, p.given)
            WHERE w.across_territories IN ('SUM', 'RATIO')
              AND (p.total <> coalesce(w.value, w.numerator) OR p.denominators <> w.denominator)
            """),
    /** Operators that share one denominator must state the same. */
    SHARED_DENOMINATOR("""
            SELECT indicator, territory, period, '' AS operator, max(denominator) AS stated, min(denominator) AS computed
            FROM known
            WHERE across_operators = 'SHARED_DENOMINATOR' AND operator <> ''
            GROUP BY indicator, territory, period
            HAVING max(denominator) <> min(denominator)
            """),
    /**
     * The shares of operators that share one denominator, added up in each unit over the figures of one level. An operator that
     * has none of the period counts with its last one, as in the series.
     */
    TOGETHER_ABOVE_WHOLE("""
            WITH own AS (
                SELECT k.indicator, w.whole, t.level, k.period, k.period_end, k.operator, sum(k.numerator) AS numerator,
                       sum(k.denominator) AS denominator
                FROM known k
                JOIN territory t ON t.id = k.territory
                JOIN territory_within w ON w.part = k.territory
                WHERE k.across_operators = 'SHARED_DENOMINATOR' AND k.across_territories = 'RATIO' AND k.operator <> ''
                GROUP BY k.indicator, w.whole, t.level, k.period, k.period_end, k.operator),
            counted AS (
                SELECT DISTINCT ON (p.indicator, p.whole, p.level, p.period, o.operator)
                       p.indicator, p.whole, p.level, p.period, o.numerator, o.denominator
                FROM (SELECT DISTINCT indicator, whole, level, period, period_end FROM own) p
                JOIN own o ON (o.indicator, o.whole, o.level) = (p.indicator, p.whole, p.level)
                    AND o.period_end <= p.period_end
                ORDER BY p.indicator, p.whole, p.level, p.period, o.operator, o.period = p.period DESC, o.period_end DESC)
            SELECT indicator, territory, period, '' AS operator, max(share) AS stated, :upper::numeric AS computed
            FROM (SELECT indicator, whole AS territory, period, trunc(100 * sum(numerator) / max(denominator), 4) AS share
                  FROM counted GROUP BY indicator, whole, level, period) together
            WHERE share > :upper
            GROUP BY indicator, territory, period
            """),
    /**
     * A figure of all operators, as stated or as the union over a unit's villages where all have reported, against the best
     * operator's own figure of the unit. Operators whose ratios are put together with their denominators may be above it.
     */
    ALL_BELOW_BEST("""
            WITH of_all AS (
                SELECT indicator, territory, period, amount FROM known
                WHERE operator = '' AND across_operators IN ('SUM', 'SHARED_DENOMINATOR', 'UNION')
                UNION ALL
                SELECT v.indicator, w.whole, v.period, trunc(100 * sum(v.numerator) / sum(v.denominator), 4)
                FROM village_union v
                JOIN territory_within w ON w.part = v.commune
                WHERE v.indicator = ANY(:indicators) AND v.operator = '' AND v.provisional
                GROUP BY v.indicator, w.whole, v.period, v.period_end
                HAVING sum(v.villages) >= (SELECT count(*) FROM territory_within x
                                           JOIN territory t ON t.id = x.part AND t.level = 'VILLAGE' AND t.valid @> v.period_end
                                           WHERE x.whole = w.whole))
            SELECT a.indicator, a.territory, a.period, '' AS operator, min(a.amount) AS stated, max(k.amount) AS computed
            FROM of_all a
            JOIN known k ON (k.indicator, k.territory, k.period) = (a.indicator, a.territory, a.period) AND k.operator <> ''
            GROUP BY a.indicator, a.territory, a.period
            HAVING max(k.amount) - min(a.amount) > :upper
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
    /**
     * Who had a figure in the period before and has none in the next, though others have. A unit that was taken in by then is
     * looked for in the one that took it in.
     */
    MISSING_REPORTER("""
            SELECT k.indicator, t.id AS territory, n.period, k.operator, NULL::numeric AS stated,
                   CASE WHEN count(*) = 1 THEN max(k.amount) END AS computed
            FROM known k
            JOIN (SELECT indicator, period AS earlier,
                         lead(period) OVER series AS period, lead(period_end) OVER series AS period_end
                  FROM (SELECT DISTINCT indicator, period, period_end FROM known) p
                  WINDOW series AS (PARTITION BY indicator, length(period), period LIKE '%Q%' ORDER BY period_end)) n
                ON (n.indicator, n.earlier) = (k.indicator, k.period)
            JOIN territory o ON o.id = k.territory
            JOIN territory_within w ON w.part = o.id
            JOIN territory t ON t.id = w.whole AND t.level = o.level AND t.valid @> n.period_end
            WHERE NOT EXISTS (SELECT FROM known l WHERE (l.indicator, l.territory, l.period, l.operator)
                                                      = (k.indicator, t.id, n.period, k.operator))
            GROUP BY k.indicator, t.id, n.period, k.operator
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

    /** Whether a rule of this kind has a lower bound. */
    boolean hasLower() {
        return this == RANGE;
    }

    /** Whether a rule of this kind has an upper bound. */
    boolean hasUpper() {
        return finds.contains(":upper");
    }
}
