package vn.laichau.hatangso.indicator.observation;

/** Statements that write figures; incoming ones come as one JSON array. They rely on the lock of {@link RecordingLock}. */
final class ObservationSql {

    private static final String INCOMING = """
            WITH incoming AS (
                SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (item text, indicator integer, territory integer,
                    period text, "periodEnd" date, operator text, numerator numeric, denominator numeric, value numeric))
            """;

    private static final String CURRENT = """
             observation o ON o.superseded_at = 'infinity'
                AND (o.indicator, o.period_end, o.territory, o.period, o.operator)
                    = (n.indicator, n."periodEnd", n.territory, n.period, n.operator)
            """;

    /** A submission's item is recorded once for ever; what a person enters is compared with what is known. */
    static final String COMPARE = INCOMING + """
            SELECT n.item, CASE
                WHEN EXISTS (SELECT FROM observation r
                             WHERE r.source_kind = 'SUBMISSION' AND r.source_item = n.item AND :kind = 'SUBMISSION')
                THEN 'SAME'
                WHEN o.id IS NULL THEN 'NEW'
                WHEN (o.numerator, o.denominator, o.value)
                     IS NOT DISTINCT FROM (n.numerator, n.denominator, n.value) THEN 'SAME'
                WHEN o.status = 'FINAL' AND NOT :beyondFinal THEN 'BEYOND_FINAL'
                ELSE 'CHANGED' END
            FROM incoming n LEFT JOIN
            """ + CURRENT;

    static final String SUPERSEDE = INCOMING + """
            UPDATE observation SET superseded_at = :now
            WHERE id IN (SELECT o.id FROM incoming n JOIN
            """ + CURRENT + ")";

    static final String ADD = INCOMING + """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_by, recorded_at)
            SELECT indicator, territory, period, "periodEnd", operator, numerator, denominator, value,
                   'PROVISIONAL', :kind, :ref, item, :author, :now
            FROM incoming
            """;

    static final String CURRENT_AT = """
            SELECT id FROM observation
            WHERE superseded_at = 'infinity' AND (indicator, period_end, territory, period, operator)
                = (:indicator, :periodEnd, :territory, :period, :operator)
            """;

    static final String IS_PUBLIC = """
            SELECT EXISTS (SELECT FROM known_figures(known_now(), false)
                           WHERE (indicator, period_end, territory, period, operator)
                               = (:indicator, :periodEnd, :territory, :period, :operator))
            """;

    static final String WITHDRAW = """
            WITH withdrawn AS (
                UPDATE observation SET superseded_at = :now WHERE id = :id AND superseded_at = 'infinity' RETURNING id)
            INSERT INTO observation_withdrawal (observation, withdrawn_at, author, organisation, reason)
            SELECT id, :now, :author, :organisation, :reason FROM withdrawn
            """;

    private ObservationSql() {}
}
