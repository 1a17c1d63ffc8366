package vn.laichau.hatangso.indicator.imports;

/**
 * Statements that bring staged lines into the figures, a set at a time. They rely on the recording lock: nobody else changes
 * current figures meanwhile. Each that rejects lines takes them out of staging and tells the first ones of them.
 */
final class ImportSql {

    private static final String SAME_PLACE = """
            o.superseded_at = 'infinity' AND (o.indicator, o.period_end, o.territory, o.period, o.operator)
                = (l.indicator, l.period_end, l.territory, l.period, l.operator)
            """;

    private static final String TELL = """
            , told AS (
                INSERT INTO import_error (import, line, pointer, code, detail)
                SELECT :id, line, pointer, code, detail FROM rejected ORDER BY line LIMIT :mostErrors)
            SELECT count(*) FROM rejected
            """;

    /** Fresh lines have no statistics yet, and without them the joins are planned for a handful. */
    static final String ANALYZE = "ANALYZE import_line";

    static final String COUNT_STAGED = "SELECT count(*) FROM import_line WHERE import = :number";

    /** The first line of a place stays; the others name it. */
    static final String REJECT_DOUBLED = """
            WITH doubled AS (
                SELECT line, first FROM (
                    SELECT line, first_value(line) OVER (
                        PARTITION BY indicator, period_end, territory, period, operator ORDER BY line) AS first
                    FROM import_line WHERE import = :number) numbered
                WHERE line <> first),
            rejected AS (
                DELETE FROM import_line l USING doubled d WHERE l.import = :number AND l.line = d.line
                RETURNING l.line, '' AS pointer, 'duplicate' AS code, jsonb_build_object(
                    'vi', format('Số liệu đã có ở dòng %s', d.first),
                    'en', format('The figure is on line %s already', d.first)) AS detail)
            """ + TELL;

    /** Whether there is anything doubled costs one ordering; which lines they are is asked only then. */
    static final String COUNT_PLACES = """
            SELECT count(*) FROM (
                SELECT DISTINCT indicator, period_end, territory, period, operator FROM import_line WHERE import = :number)
            """;

    /** A line that says what is known already writes nothing, so no lock refuses it. */
    static final String REJECT_CLOSED = """
            WITH rejected AS (
                DELETE FROM import_line l
                WHERE l.import = :number AND l.period = ANY(:periods)
                  AND (:indicator::integer IS NULL OR l.indicator = :indicator)
                  AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_PLACE + """
                      AND (o.numerator, o.denominator, o.value)
                          IS NOT DISTINCT FROM (l.numerator, l.denominator, l.value))
                RETURNING l.line, '/period' AS pointer, :code AS code, :detail::jsonb AS detail)
            """ + TELL;

    /** A figure that is there may be corrected: the period's first day counts for new ones alone. */
    static final String REJECT_ENDED = """
            WITH rejected AS (
                DELETE FROM import_line l
                USING jsonb_to_recordset(:ended::jsonb) AS e (code text, "endedOn" date, detail jsonb)
                WHERE l.import = :number AND l.operator = e.code
                  AND date_trunc(CASE WHEN length(l.period) = 4 THEN 'year' WHEN l.period LIKE '%Q%' THEN 'quarter'
                                      ELSE 'month' END, l.period_end::timestamp) >= e."endedOn"
                  AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_PLACE + """
                  )
                RETURNING l.line, '/operator' AS pointer, :code AS code, e.detail AS detail)
            """ + TELL;

    static final String REJECT_FINAL = """
            WITH rejected AS (
                DELETE FROM import_line l USING observation o
                WHERE l.import = :number AND o.status = 'FINAL' AND
            """ + SAME_PLACE + """
                  AND (o.numerator, o.denominator, o.value) IS DISTINCT FROM (l.numerator, l.denominator, l.value)
                RETURNING l.line, '/period' AS pointer, :code AS code, :detail::jsonb AS detail)
            """ + TELL;

    static final String SUPERSEDE = """
            UPDATE observation o SET superseded_at = :now
            FROM import_line l
            WHERE l.import = :number AND
            """ + SAME_PLACE + """
              AND (o.numerator, o.denominator, o.value) IS DISTINCT FROM (l.numerator, l.denominator, l.value)
            """;

    /** Whatever has no current figure now is new or was just superseded. In the order of the index, so that it grows at its end. */
    static final String ADD =
            """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_by, recorded_at)
            SELECT l.indicator, l.territory, l.period, l.period_end, l.operator, l.numerator, l.denominator, l.value,
                   'PROVISIONAL', 'IMPORT', :ref, l.line::text, :author, :now
            FROM import_line l
            WHERE l.import = :number AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_PLACE + ") ORDER BY l.indicator, l.period_end, l.territory, l.period, l.operator";

    /** Whether anything would be recorded at all: an import that changes nothing leaves no trace. */
    static final String ANY_NEWS = """
            SELECT EXISTS (
                SELECT FROM import_line l WHERE l.import = :number AND NOT EXISTS (SELECT FROM observation o WHERE
            """ + SAME_PLACE + """
                      AND (o.numerator, o.denominator, o.value)
                          IS NOT DISTINCT FROM (l.numerator, l.denominator, l.value)))
            """;

    /** The lines go; over which indicators the rules are to be run stays. */
    static final String FINISH = """
            UPDATE bulk_import
            SET state = :state, stage = :stage, percent = :percent, created = :created, changed = :changed,
                unchanged = :unchanged, rejected = :rejected, finished_at = :now,
                touched = CASE WHEN :touches THEN ARRAY(SELECT DISTINCT indicator FROM import_line WHERE import = :number) END
            WHERE id = :id
            """;

    private ImportSql() {}
}
