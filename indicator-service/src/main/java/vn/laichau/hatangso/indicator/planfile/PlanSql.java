package vn.laichau.hatangso.indicator.planfile;

/**
 * Statements that bring a plan's rows to what its file says: one statement a table, rows as a JSON array, unchanged rows
 * untouched. Column names of the JSON are the members of {@link PlanFile}.
 */
final class PlanSql {

    static final String PLAN = """
            INSERT INTO plan (code, version, title, number, symbol, issued_on, issued_year, issuer, province, predecessor,
                              continued, signed_for, demonstration, loaded_at)
            SELECT h.code, h.version, h.title, h.number, h.symbol, h."issuedOn", h."issuedYear", h.issuer, h.province,
                   h.predecessor, :continued, h."signedFor", :demonstration, :now
            FROM jsonb_to_record(:head::jsonb) AS h (code text, version text, title jsonb, number text, symbol text,
                 "issuedOn" date, "issuedYear" integer, issuer text, province text, predecessor text, "signedFor" text[])
            ON CONFLICT (code) DO UPDATE SET (version, title, number, symbol, issued_on, issued_year, issuer, province,
                                              predecessor, continued, signed_for, loaded_at)
                = (excluded.version, excluded.title, excluded.number, excluded.symbol, excluded.issued_on,
                   excluded.issued_year, excluded.issuer, excluded.province, excluded.predecessor,
                   ARRAY(SELECT unnest(plan.continued) UNION SELECT unnest(excluded.continued)), excluded.signed_for,
                   excluded.loaded_at)
            """;

    static final String CLAUSES = """
            INSERT INTO clause (plan, clause, position, title, quote, corrected, en)
            SELECT :plan, r.clause, row_number() OVER (), r.title, r.quote, r.corrected, r.en
            FROM jsonb_to_recordset(:rows::jsonb) AS r (clause text, title jsonb, quote text, corrected text, en text)
            ON CONFLICT (plan, clause) DO UPDATE SET (position, title, quote, corrected, en)
                = (excluded.position, excluded.title, excluded.quote, excluded.corrected, excluded.en)
            """;

    static final String INDICATORS = """
            INSERT INTO indicator (code, plan, position, name, definition, theme, measure, unit, better, numerator,
                                   denominator, across_territories, across_operators, across_time, clauses, break_in_series)
            SELECT r.code, :plan, row_number() OVER (), r.name, r.definition, r.theme, r.measure, r.unit, r.better,
                   r.numerator, r.denominator, r."acrossTerritories", r."acrossOperators", r."acrossTime", r.clauses,
                   r."breakInSeries"
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, name jsonb, definition jsonb, theme text, measure text,
                 unit text, better text, numerator jsonb, denominator jsonb, "acrossTerritories" text,
                 "acrossOperators" text, "acrossTime" text, clauses text[], "breakInSeries" jsonb)
            ON CONFLICT (code) DO UPDATE SET (position, name, definition, theme, measure, unit, better, numerator,
                                              denominator, across_territories, across_operators, across_time, clauses,
                                              break_in_series)
                = (excluded.position, excluded.name, excluded.definition, excluded.theme, excluded.measure, excluded.unit,
                   excluded.better, excluded.numerator, excluded.denominator, excluded.across_territories,
                   excluded.across_operators, excluded.across_time, excluded.clauses, excluded.break_in_series)
            """;

    static final String TARGETS = """
            INSERT INTO target (code, plan, indicator, position, clause, quote, corrected, en, comparator, unit, due)
            SELECT r.code, :plan, r.indicator, row_number() OVER (), r.clause, r.quote, r.corrected, r.en, r.comparator,
                   r.unit, r.due
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, indicator text, clause text, quote text,
                 corrected text, en text, comparator text, unit text, due date)
            ON CONFLICT (code) DO UPDATE SET (indicator, position, clause, quote, corrected, en, comparator, unit, due)
                = (excluded.indicator, excluded.position, excluded.clause, excluded.quote, excluded.corrected, excluded.en,
                   excluded.comparator, excluded.unit, excluded.due)
            """;

    /** The plan's own value is in force without beginning or end, until a decision cuts it off; the decision's own stays. */
    static final String TARGET_VERSIONS = """
            WITH stated AS (
                UPDATE target_version v SET value = r.value
                FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, value numeric)
                WHERE v.target = r.code AND lower_inf(v.in_force) AND v.value IS DISTINCT FROM r.value)
            INSERT INTO target_version (target, in_force, value, decided_by)
            SELECT r.code, daterange(NULL, NULL), r.value, :plan
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, value numeric)
            WHERE NOT EXISTS (SELECT FROM target_version v WHERE v.target = r.code)
            """;

    static final String BASELINES = """
            INSERT INTO baseline (code, plan, position, clause, quote, corrected, en, name, value, unit, approximate, as_of,
                                  operator)
            SELECT r.code, :plan, row_number() OVER (), r.clause, r.quote, r.corrected, r.en, r.name, r.value, r.unit,
                   r.approximate, r."asOf", r.operator
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, clause text, quote text, corrected text, en text,
                 name jsonb, value numeric, unit text, approximate boolean, "asOf" text, operator text)
            ON CONFLICT (code) DO UPDATE SET (position, clause, quote, corrected, en, name, value, unit, approximate, as_of,
                                              operator)
                = (excluded.position, excluded.clause, excluded.quote, excluded.corrected, excluded.en, excluded.name,
                   excluded.value, excluded.unit, excluded.approximate, excluded.as_of, excluded.operator)
            """;

    static final String COMPARABILITY = """
            WITH gone AS (
                DELETE FROM baseline_comparability c USING baseline b WHERE b.code = c.baseline AND b.plan = :plan)
            INSERT INTO baseline_comparability (baseline, indicator, comparability, reason)
            SELECT r.code, c.indicator, c.comparability, c.reason
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, "comparableTo" jsonb),
                 jsonb_to_recordset(r."comparableTo") AS c (indicator text, comparability text, reason jsonb)
            ON CONFLICT (baseline, indicator)
                DO UPDATE SET (comparability, reason) = (excluded.comparability, excluded.reason)
            """;

    static final String OPERATORS = """
            INSERT INTO known_operator (code)
            SELECT operator FROM baseline WHERE plan = :plan AND operator IS NOT NULL
            UNION
            SELECT jsonb_array_elements_text(:rows::jsonb)
            ON CONFLICT DO NOTHING
            """;

    static final String CHECKS = """
            INSERT INTO plan_check (plan, code, definition)
            SELECT :plan, r ->> 'code', r
            FROM jsonb_array_elements(:rows::jsonb) AS r
            ON CONFLICT (plan, code) DO UPDATE SET definition = excluded.definition
            """;

    /** Verdicts of past days rest on what was defined then. A row that only stands elsewhere in the file says what it said. */
    static final String REMEMBER = """
            SELECT n.code, n.version = 1 AS created
            FROM remember_definitions(:load, :now) n
            LEFT JOIN definition_version o ON o.kind = n.kind AND o.code = n.code AND o.version = n.version - 1
            WHERE o.content - 'position' IS DISTINCT FROM n.content - 'position'
            ORDER BY n.code
            """;

    private PlanSql() {}
}
