package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** The versions of what is defined. The number of the last one is the entity tag. */
@ApplicationScoped
class DefinitionHistory {

    /** In one order: two who lock several must not wait for each other. */
    private static final String LOCK =
            "SELECT code FROM <table> WHERE code = ANY(:codes) ORDER BY code FOR NO KEY UPDATE";

    private static final String OF_INDICATOR = """
            SELECT v.version, nullif(v.known_from, '-infinity') AS known_from, v.changed_by, i.id, i.code, i.name, i.definition,
                   i.theme, i.measure, i.unit, i.better, i.numerator, i.denominator, i.across_territories,
                   i.across_operators, i.across_time, i.clauses, i.break_in_series
            FROM definition_version v, jsonb_populate_record(NULL::indicator, v.content) AS i
            WHERE v.kind = 'INDICATOR' AND v.code = :code ORDER BY v.version
            """;

    private static final String OF_BASELINE = """
            SELECT v.version, nullif(v.known_from, '-infinity') AS known_from, v.changed_by, b.code, b.clause, b.quote,
                   b.corrected, b.en, b.name, b.value, b.unit, b.approximate, b.as_of, b.operator,
                   v.content -> 'comparable_to' AS comparable_to
            FROM definition_version v, jsonb_populate_record(NULL::baseline, v.content) AS b
            WHERE v.kind = 'BASELINE' AND v.code = :code ORDER BY v.version
            """;

    /**
     * Now, for nobody here knew of it before, and a report of the day before must stay what it was. A demonstration tells its
     * invented past at one start: there it is the sender's instant, but not before what was known last of the target.
     */
    private static final String KNOWN_FROM = """
            SELECT CASE WHEN p.demonstration
                        THEN least(:now::timestamptz, greatest(coalesce(:recordedAt::timestamptz, :now),
                                                  (SELECT max(v.known_from) FROM definition_version v
                                                   WHERE v.kind = 'TARGET' AND v.code = t.code)))
                        ELSE :now::timestamptz END
            FROM target t JOIN plan p ON p.code = t.plan WHERE t.code = :target
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    DefinitionHistory(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Kinds of definitions. */
    enum Kind {
        INDICATOR,
        TARGET,
        BASELINE
    }

    /**
     * An indicator as it was defined for a time.
     *
     * @param knownFrom null for what was loaded first
     */
    public record IndicatorVersion(
            long version,
            OffsetDateTime knownFrom,
            String changedBy,
            @Nested Indicator indicator) {}

    /**
     * A baseline as it was read for a time.
     *
     * @param knownFrom null for what was loaded first
     */
    public record BaselineVersion(
            long version,
            OffsetDateTime knownFrom,
            String changedBy,
            @Nested Baseline baseline) {}

    /**
     * Holds the definitions until the transaction ends: two who change one may not both find it as it was, nor may one of them
     * and who loads its plan. Those that do not exist are nobody's.
     */
    void lock(Kind kind, Collection<String> codes) {
        jdbi.useHandle(handle -> handle.createQuery(LOCK)
                .define("table", kind.name().toLowerCase(Locale.ROOT))
                .bindArray("codes", String.class, codes)
                .mapTo(String.class)
                .list());
    }

    void lock(Kind kind, String code) {
        lock(kind, List.of(code));
    }

    /** Keeps what the caller's transaction changed. */
    void remember(String changedBy) {
        remember(changedBy, now());
    }

    void remember(String changedBy, OffsetDateTime knownFrom) {
        jdbi.useHandle(handle -> handle.execute("SELECT remember_definitions(?, ?)", changedBy, knownFrom));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /**
     * Since when a decision about a target counts as known that the sender recorded at an instant.
     *
     * @param recordedAt null where the sender does not say
     */
    OffsetDateTime knownFrom(String target, OffsetDateTime recordedAt) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN_FROM)
                .bind("target", target)
                .bind("recordedAt", recordedAt)
                .bind("now", now())
                .mapTo(OffsetDateTime.class)
                .one());
    }

    List<IndicatorVersion> ofIndicator(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_INDICATOR)
                .bind("code", code)
                .mapTo(IndicatorVersion.class)
                .list());
    }

    List<BaselineVersion> ofBaseline(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_BASELINE)
                .bind("code", code)
                .mapTo(BaselineVersion.class)
                .list());
    }
}
