package vn.laichau.hatangso.indicator.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.IndicatorLocks;

/** Writes changes of definitions and keeps the version before. Runs in the caller's transaction. */
@ApplicationScoped
class ChangeDefinitions {

    private static final String INDICATOR = """
            UPDATE indicator SET (name, definition, theme, better, numerator, denominator, across_territories,
                                  across_operators, across_time)
                = (c.name, c.definition, c.theme, c.better, c.numerator, c.denominator, c."acrossTerritories",
                   c."acrossOperators", c."acrossTime")
            FROM jsonb_to_record(:content::jsonb) AS c (name jsonb, definition jsonb, theme text, better text,
                 numerator jsonb, denominator jsonb, "acrossTerritories" text, "acrossOperators" text, "acrossTime" text)
            WHERE code = :code
            RETURNING old.across_operators <> new.across_operators
            """;

    /** Whether an indicator is a union decides whether unions of its villages are kept. */
    private static final String UNIONS = """
            SELECT refresh_village_union(ARRAY(SELECT id FROM indicator WHERE code = ?),
                                         ARRAY(SELECT id FROM territory WHERE level = 'COMMUNE'))
            """;

    private static final String BASELINE = """
            UPDATE baseline SET (name, corrected, en, as_of, approximate)
                = (c.name, c.corrected, c.en, c."asOf", c.approximate)
            FROM jsonb_to_record(:content::jsonb) AS c (name jsonb, corrected text, en text, "asOf" text, approximate boolean)
            WHERE code = :code
            """;

    private static final String COMPARABILITY = """
            INSERT INTO baseline_comparability (baseline, indicator, comparability, why)
            SELECT :code, c.indicator, c.comparability, c.why
            FROM jsonb_to_recordset(:content::jsonb -> 'comparableTo') AS c (indicator text, comparability text, why jsonb)
            """;

    /** The version that was in force on the day ends the day before; what a later decision set stays. */
    private static final String CUT_OFF = """
            UPDATE target_version SET in_force = daterange(lower(in_force), :from)
            WHERE target = :code AND in_force @> :from::date AND lower(in_force) IS DISTINCT FROM :from
            """;

    /** What a decision does not speak of stays as the version before has it, which {@link #CUT_OFF} made end on that day. */
    private static final String ADD = """
            INSERT INTO target_version (target, in_force, comparator, value, due, decided_by, decided_on)
            SELECT :code, daterange(:from, (SELECT min(lower(v.in_force)) FROM target_version v
                                            WHERE v.target = :code AND lower(v.in_force) > :from)),
                   coalesce(:comparator, b.comparator), :value, coalesce(:due, b.due), :decision, :decidedOn
            FROM (SELECT 1) AS one
            LEFT JOIN target_version b ON b.target = :code AND upper(b.in_force) = :from
            """;

    private final Jdbi jdbi;
    private final DefinitionHistory history;
    private final ObjectMapper mapper;

    ChangeDefinitions(Jdbi jdbi, DefinitionHistory history, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.history = history;
        this.mapper = mapper;
    }

    void change(String code, IndicatorContent content, String by) {
        jdbi.useHandle(handle -> {
            var others = handle.createQuery(INDICATOR)
                    .bind("code", code)
                    .bind("content", json(content))
                    .mapTo(Boolean.class)
                    .one();
            if (others) {
                // Unions follow from figures: of those that are being recorded none may be left out.
                IndicatorLocks.RECORDING.take(handle.getConnection());
                handle.execute(UNIONS, code);
            }
        });
        history.remember(by);
    }

    void change(String code, BaselineContent content, String by) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM baseline_comparability WHERE baseline = ?", code);
            for (var sql : new String[] {BASELINE, COMPARABILITY}) {
                handle.createUpdate(sql)
                        .bind("code", code)
                        .bind("content", json(content))
                        .execute();
            }
        });
        history.remember(by);
    }

    void add(String code, NewTargetVersion version, String by) {
        add(code, version, by, history.now());
    }

    void add(String code, NewTargetVersion version, String by, OffsetDateTime knownFrom) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(CUT_OFF)
                    .bind("code", code)
                    .bind("from", version.inForceFrom())
                    .execute();
            handle.createUpdate(ADD)
                    .bind("code", code)
                    .bind("from", version.inForceFrom())
                    .bind("comparator", version.comparator())
                    .bind("value", version.value())
                    .bind("due", version.due())
                    .bind("decision", version.decision().number())
                    .bind("decidedOn", version.decision().date())
                    .execute();
        });
        history.remember(by, knownFrom);
    }

    private String json(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
