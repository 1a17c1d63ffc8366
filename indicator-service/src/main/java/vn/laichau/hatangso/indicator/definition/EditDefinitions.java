package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.Kind;
import vn.laichau.hatangso.indicator.patch.Change;

/** Writes changes of definitions and keeps the version before. Runs in the caller's transaction. */
@ApplicationScoped
class EditDefinitions {

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
            INSERT INTO baseline_comparability (baseline, indicator, comparability, reason)
            SELECT :code, c.indicator, c.comparability, c.reason
            FROM jsonb_to_recordset(:content::jsonb -> 'comparableTo') AS c (indicator text, comparability text, reason jsonb)
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
    private final Definitions definitions;
    private final TargetVersions versions;
    private final DefinitionHistory history;

    EditDefinitions(Jdbi jdbi, Definitions definitions, TargetVersions versions, DefinitionHistory history) {
        this.jdbi = jdbi;
        this.definitions = definitions;
        this.versions = versions;
        this.history = history;
    }

    Outcome<Indicator> changeIndicator(
            String code, Revision seen, UnaryOperator<IndicatorContent> wanted, Actor actor) {
        history.lock(Kind.INDICATOR, code);
        return Change.of(definitions.findIndicator(code), seen, present -> {
            var content = wanted.apply(IndicatorContent.of(present));
            return Change.unless(content.faults(present.measure()), () -> {
                write(code, content);
                history.remember(actor.account());
                return definitions.findIndicator(code).orElseThrow();
            });
        });
    }

    private void write(String code, IndicatorContent content) {
        jdbi.useHandle(handle -> {
            var others = handle.createQuery(INDICATOR)
                    .bind("code", code)
                    .bind("content", new AsJson(content))
                    .mapTo(Boolean.class)
                    .one();
            if (others) {
                // Unions follow from figures: of those that are being recorded none may be left out.
                IndicatorLocks.RECORDING.take(handle.getConnection());
                handle.execute(UNIONS, code);
            }
        });
    }

    Outcome<Baseline> changeBaseline(String code, Revision seen, UnaryOperator<BaselineContent> wanted, Actor actor) {
        history.lock(Kind.BASELINE, code);
        return Change.of(definitions.findBaseline(code, null), seen, present -> {
            var content = wanted.apply(BaselineContent.of(present));
            var indicators =
                    definitions.listIndicators().stream().map(Indicator::code).toList();
            return Change.unless(content.faults(indicators), () -> {
                write(code, content);
                history.remember(actor.account());
                return definitions.findBaseline(code, null).orElseThrow();
            });
        });
    }

    private void write(String code, BaselineContent content) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM baseline_comparability WHERE baseline = ?", code);
            for (var sql : new String[] {BASELINE, COMPARABILITY}) {
                handle.createUpdate(sql)
                        .bind("code", code)
                        .bind("content", new AsJson(content))
                        .execute();
            }
        });
    }

    Outcome<Target> addVersion(String code, Revision seen, NewTargetVersion version, Actor actor) {
        history.lock(Kind.TARGET, code);
        return Change.of(
                definitions.findTarget(code, null),
                seen,
                present -> Change.unless(version.faults(present, versions.listStarts(code)), () -> {
                    add(code, version, actor.account(), history.now());
                    return definitions.findTarget(code, null).orElseThrow();
                }));
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
}
