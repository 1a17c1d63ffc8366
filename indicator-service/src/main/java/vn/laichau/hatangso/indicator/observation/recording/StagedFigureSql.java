package vn.laichau.hatangso.indicator.observation.recording;

/**
 * Statements over the staged lines {@code <lines>} of one number. Those that write figures rely on the recording lock: nobody
 * else changes current figures meanwhile. Each that rejects lines takes them out and tells the first ones of them.
 */
final class StagedFigureSql {

    private static final String SAME_PLACE = """
            o.superseded_at = 'infinity' AND (o.indicator, o.period_end, o.territory, o.period, o.operator)
                = (l.indicator, l.period_end, l.territory, l.period, l.operator)
            """;

    private static final String SAME_FIGURE = SAME_PLACE + """
            AND (o.numerator, o.denominator, o.value, o.status = 'ESTIMATE')
                IS NOT DISTINCT FROM (l.numerator, l.denominator, l.value, l.estimate)
            """;

    private static final String OTHER_FIGURE = SAME_PLACE + """
            AND (o.numerator, o.denominator, o.value, o.status = 'ESTIMATE')
                IS DISTINCT FROM (l.numerator, l.denominator, l.value, l.estimate)
            """;

    private static final String TELL = """
            )
            SELECT line, pointer, code, detail, count(*) OVER () AS "all" FROM rejected ORDER BY line LIMIT :mostErrors
            """;

    static final String STAGE = """
            INSERT INTO <lines> (import, line, item, indicator, territory, period, period_end, operator, numerator, denominator,
                                 value, estimate)
            SELECT :number, line, item, indicator, territory, period, period_end, operator, numerator, denominator, value, estimate
            FROM ROWS FROM (jsonb_to_recordset(:rows::jsonb) AS (
                item text, indicator integer, territory integer, period text, "periodEnd" date, operator text, numerator numeric,
                denominator numeric, value numeric, estimate boolean)) WITH ORDINALITY
                AS r (item, indicator, territory, period, period_end, operator, numerator, denominator, value, estimate, line)
            """;

    static final String CLEAR = "DELETE FROM <lines> WHERE import = :number";

    static final String COUNT = "SELECT count(*) FROM <lines> WHERE import = :number";

    static final String COUNT_PLACES = """
            SELECT count(*) FROM (
                SELECT DISTINCT indicator, period_end, territory, period, operator FROM <lines> WHERE import = :number)
            """;

    static final String REJECT_DOUBLED = """
            WITH doubled AS (
                SELECT line, first FROM (
                    SELECT line, first_value(line) OVER (
                        PARTITION BY indicator, period_end, territory, period, operator ORDER BY line) AS first
                    FROM <lines> WHERE import = :number) numbered
                WHERE line <> first),
            rejected AS (
                DELETE FROM <lines> l USING doubled d WHERE l.import = :number AND l.line = d.line
                RETURNING l.line, '' AS pointer, 'duplicate' AS code, jsonb_build_object(
                    'vi', format('Số liệu đã có ở dòng %s', d.first),
                    'en', format('The figure is on line %s already', d.first)) AS detail
            """ + TELL;

    static final String LEAVE_OUT_SENT = """
            DELETE FROM <lines> l USING observation o
            WHERE l.import = :number AND o.source_kind = 'SUBMISSION' AND o.source_item = l.item
            """;

    static final String REJECT_FINAL = """
            WITH rejected AS (
                DELETE FROM <lines> l USING observation o
                WHERE l.import = :number AND o.status = 'FINAL' AND
            """ + OTHER_FIGURE + """
                RETURNING l.line, '/period' AS pointer, :code AS code, :detail::jsonb AS detail
            """ + TELL;

    /** An estimate yields to whatever was counted. */
    static final String REJECT_OUTRANKED = """
            WITH rejected AS (
                DELETE FROM <lines> l USING observation o
                WHERE l.import = :number AND l.estimate AND o.status <> 'ESTIMATE' AND
            """ + SAME_PLACE + """
                RETURNING l.line, '/status' AS pointer, :code AS code, :detail::jsonb AS detail
            """ + TELL;

    /** A line that says what is known already writes nothing, so no lock refuses it. */
    static final String REJECT_CLOSED = """
            WITH closed AS (
                SELECT c.position, unnest(c.periods) AS period, c.indicator, c.detail
                FROM jsonb_to_recordset(:closed::jsonb) AS c (position integer, periods text[], indicator integer, detail jsonb)),
            rejected AS (
                DELETE FROM <lines> l
                WHERE l.import = :number
                  AND EXISTS (SELECT FROM closed c
                              WHERE c.period = l.period AND (c.indicator IS NULL OR c.indicator = l.indicator))
                  AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_FIGURE + """
                  )
                RETURNING l.line, '/period' AS pointer, :code AS code, (
                    SELECT c.detail FROM closed c
                    WHERE c.period = l.period AND (c.indicator IS NULL OR c.indicator = l.indicator)
                    ORDER BY c.position LIMIT 1) AS detail
            """ + TELL;

    /** A figure that is there may be corrected: the period's first day counts for new ones alone. */
    static final String REJECT_ENDED = """
            WITH rejected AS (
                DELETE FROM <lines> l
                USING jsonb_to_recordset(:ended::jsonb) AS e (code text, "endedOn" date, detail jsonb)
                WHERE l.import = :number AND l.operator = e.code
                  AND date_trunc(CASE WHEN length(l.period) = 4 THEN 'year' WHEN l.period LIKE '%Q%' THEN 'quarter'
                                      ELSE 'month' END, l.period_end::timestamp) >= e."endedOn"
                  AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_PLACE + """
                  )
                RETURNING l.line, '/operator' AS pointer, :code AS code, e.detail AS detail
            """ + TELL;

    static final String ANY_NEWS = """
            SELECT EXISTS (SELECT FROM <lines> l WHERE l.import = :number AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_FIGURE + "))";

    private static final String INSERT = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_by, recorded_at, first_revision)
            SELECT l.indicator, l.territory, l.period, l.period_end, l.operator, l.numerator, l.denominator, l.value,
                   CASE WHEN l.estimate THEN 'ESTIMATE' ELSE 'PROVISIONAL' END, :kind, :ref, coalesce(l.item, l.line::text),
                   :author, :now,
            """;

    /** What is known otherwise is superseded by a revision of the same figure. */
    static final String CORRECT = """
            WITH superseded AS (
                UPDATE observation o SET superseded_at = :now FROM <lines> l WHERE l.import = :number AND
            """ + OTHER_FIGURE + """
                RETURNING l.line, coalesce(o.first_revision, o.id) AS first_revision)
            """ + INSERT + """
                   s.first_revision
            FROM superseded s JOIN <lines> l ON l.import = :number AND l.line = s.line
            """;

    /** Whatever has no current figure is new. In the order of the index, so that it grows at its end. */
    static final String ADD =
            INSERT + """
                   NULL
            FROM <lines> l
            WHERE l.import = :number AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_PLACE + ") ORDER BY l.indicator, l.period_end, l.territory, l.period, l.operator";

    private StagedFigureSql() {}
}
