package vn.laichau.hatangso.indicator.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;

/**
 * Reads units of territory as of a day. Those that answer for an instant wait until nothing is recorded up to it any more; series and
 * progress, of which nothing is kept until an hour after the day, hold one state of the database and do not.
 */
@ApplicationScoped
public class Territories {

    private static final String COLUMNS = """
            SELECT id, code, lower(valid) AS valid_from, upper(valid) AS valid_until, level, type_vi, name_vi, name_en,
                   parent_code, area_km2, legal_basis, demonstration, version
            """;

    private static final String WORDED = """
            u.id, u.code, u.level, u.parent_code, u.demonstration, u.version, coalesce(w.type_vi, u.type_vi) AS type_vi,
            coalesce(w.name_vi, u.name_vi) AS name_vi, coalesce(w.name_en, u.name_en) AS name_en,
            CASE WHEN w.territory IS NULL THEN u.area_km2 ELSE w.area_km2 END AS area_km2,
            CASE WHEN w.territory IS NULL THEN u.legal_basis ELSE w.legal_basis END AS legal_basis
            """;

    /** Known at an instant (null: now), by the words of then, on the map that is known now. */
    private static final String UNIT = COLUMNS + "FROM (SELECT u.valid, " + WORDED + """
            FROM territory u LEFT JOIN worded_before(:knownAt) w ON w.territory = u.id
            WHERE u.known_from <= coalesce(:knownAt::timestamptz, known_now())) t
            """;

    /** The same on the map that was known then. */
    private static final String FROM_KNOWN = "FROM (SELECT k.valid, " + WORDED + """
            FROM territory u
            JOIN known_validity(coalesce(:knownAt::timestamptz, known_now())) k ON k.id = u.id
            LEFT JOIN worded_before(:knownAt) w ON w.territory = u.id) t
            """;

    private static final String KNOWN_UNIT = COLUMNS + FROM_KNOWN;

    /** Accents, case and composition are folded on both sides; no sign stands for others. Villages are listed when they are asked for. */
    private static final String FOUND = """
            WHERE (:day::date IS NULL OR valid @> :day::date)
              AND CASE WHEN :level::text IS NULL THEN level <> 'VILLAGE' ELSE level = :level END
              AND (:parent::text IS NULL OR parent_code = :parent)
              AND (:name::text IS NULL
                   OR folded(name_vi) LIKE '%' || folded(:name) || '%'
                   OR EXISTS (SELECT FROM territory_alias a WHERE a.territory = t.id
                              AND folded(a.alias) LIKE '%' || folded(:name) || '%'))
            """;

    private static final String SEARCH = KNOWN_UNIT + FOUND + """
              AND (:afterCode = '' OR (name_vi, code, lower(valid)) > (:afterName, :afterCode, :afterFrom::date))
            ORDER BY name_vi, code, lower(valid) LIMIT :limit
            """;

    /** The whole name, with or without its type, or an alias of it. */
    private static final String NAMED = KNOWN_UNIT + """
            WHERE (:day::date IS NULL OR valid @> :day::date) AND (:level::text IS NULL OR level = :level)
              AND (folded(:name) IN (folded(name_vi), folded(type_vi || ' ' || name_vi))
                   OR EXISTS (SELECT FROM territory_alias a WHERE a.territory = t.id AND folded(a.alias) = folded(:name)))
            ORDER BY name_vi, code, lower(valid)
            """;

    private static final String CODED = """
            WHERE code = :code AND (:day::date IS NULL OR valid @> :day::date) ORDER BY lower(valid)
            """;

    private static final String PROVINCE = """
            WHERE code = (SELECT province FROM plan WHERE code = :plan) AND valid @> :day
            """;

    private static final String ON_MAP = """
            WHERE valid @> :day AND level = :level
              AND EXISTS (SELECT FROM territory_within w WHERE w.part = t.id AND w.whole = :within)
            ORDER BY name_vi, code
            """;

    private static final String TAKEN_IN_BY = """
            SELECT w.part AS unit, t.code, lower(t.valid) AS valid_from, upper(t.valid) AS valid_until
            FROM territory_within w JOIN territory t ON t.id = w.whole JOIN territory u ON u.id = w.part
            WHERE w.part = ANY (:units) AND w.restated AND t.level = u.level AND lower(t.valid) >= upper(u.valid)
            """;

    private static final String MAP_BEGINS = """
            SELECT max(day) FROM territory t JOIN known_validity(:knownAt) k ON k.id = t.id,
                 LATERAL (VALUES (lower(k.valid)), (upper(k.valid))) AS change (day)
            WHERE level = 'COMMUNE' AND day <= :day
              AND t.id IN (SELECT w.part FROM territory_within w JOIN territory p ON p.id = w.whole
                           JOIN plan ON plan.province = p.code WHERE plan.code = :plan)
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;
    private final PlanSettings settings;

    Territories(Jdbi jdbi, RecordingLock clock, PlanSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /** The unit that took another in, while it lasts. */
    public record TakenInBy(int unit, String code, LocalDate validFrom, LocalDate validUntil) {

        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
        }
    }

    List<Territory> list(TerritoryFilter search) {
        return jdbi.withHandle(handle -> {
            clock.settle(handle, search.knownAt());
            return units(search.bindTo(handle.createQuery(SEARCH)));
        });
    }

    /** As many as all pages of the list hold. */
    long count(TerritoryFilter search) {
        return jdbi.withHandle(handle -> {
            clock.settle(handle, search.knownAt());
            return search.bindFilterTo(handle.createQuery("SELECT count(*) " + FROM_KNOWN + FOUND))
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Units of exactly this name or alias, on a day (null: ever), of a level (null: any), as was known at an instant (null: now). */
    List<Territory> named(String name, LocalDate day, Territory.Level level, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> units(clock.asOf(handle, NAMED, knownAt)
                .bind("name", name)
                .bind("day", day)
                .bind("level", level)));
    }

    /** Units that a code means on a day (null: has ever meant), as was known at an instant (null: now). */
    List<Territory> coded(String code, LocalDate day, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> units(clock.asOf(handle, KNOWN_UNIT + CODED, knownAt)
                .bind("code", code)
                .bind("day", day)));
    }

    /** The unit that a code means on a day, if it was known at an instant (null: now), by the words of then. */
    public Optional<Territory> find(String code, LocalDate day, OffsetDateTime knownAt) {
        return jdbi
                .withHandle(handle -> units(handle.createQuery(UNIT + CODED)
                        .bind("code", code)
                        .bind("day", day)
                        .bind("knownAt", knownAt)))
                .stream()
                .findFirst();
    }

    /** The province of the configured plan. */
    public Optional<Territory> province(LocalDate day, OffsetDateTime knownAt) {
        return province(settings.code(), day, knownAt);
    }

    /** The province of a plan, as it is on a day, by the words that were known at an instant (null: now). */
    public Optional<Territory> province(String plan, LocalDate day, OffsetDateTime knownAt) {
        return jdbi
                .withHandle(handle -> units(handle.createQuery(UNIT + PROVINCE)
                        .bind("plan", plan)
                        .bind("day", day)
                        .bind("knownAt", knownAt)))
                .stream()
                .findFirst();
    }

    /** When the communes of a plan's province last changed by a day, as far as was known at an instant: its map is the same since. */
    public Optional<LocalDate> firstDayOfMap(String plan, LocalDate day, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(MAP_BEGINS)
                .bind("plan", plan)
                .bind("day", day)
                .bind("knownAt", knownAt)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /**
     * Units of a level on the map of a day, with all mergers that are known now, that lie within a unit of it: those that were
     * known at an instant (null: now), by the words of then and in the order of names.
     */
    public List<Territory> onMap(LocalDate day, Territory.Level level, int within, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> units(handle.createQuery(UNIT + ON_MAP)
                .bind("day", day)
                .bind("level", level)
                .bind("within", within)
                .bind("knownAt", knownAt)));
    }

    /** The same by the mergers, too, that were known then. */
    public List<Territory> onKnownMap(LocalDate day, Territory.Level level, int within, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> units(handle.createQuery(KNOWN_UNIT + ON_MAP)
                .bind("day", day)
                .bind("level", level)
                .bind("within", within)
                .bind("knownAt", knownAt)));
    }

    /** Which units took some units in, at any later time. */
    public List<TakenInBy> takenInBy(Collection<Integer> units) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKEN_IN_BY)
                .bindArray("units", Integer.class, units)
                .mapTo(TakenInBy.class)
                .list());
    }

    private static List<Territory> units(Query query) {
        return query.mapTo(Territory.class).list();
    }
}
