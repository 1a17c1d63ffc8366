package vn.laichau.hatangso.indicator.territory.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.territory.Territory;

/**
 * Writes mergers. The order of the statements is that of the temporal foreign key: villages end before their communes do,
 * communes begin before their villages go on.
 */
@ApplicationScoped
class Mergers {

    private static final String BEFORE = """
            SELECT id, code, lower(valid) AS valid_from, upper(valid) AS valid_until, level, type_vi, name_vi, name_en,
                   parent_code, area_km2, legal_basis, demonstration, version
            FROM territory WHERE valid @> (:day::date - 1) AND level <> 'VILLAGE'
            """;

    private static final String BEGUN = "SELECT code FROM territory WHERE lower(valid) >= :day AND level <> 'VILLAGE'";

    private static final String CHANGING = """
            SELECT parent_code FROM territory WHERE level = 'VILLAGE' AND (lower(valid) >= :day OR upper(valid) > :day)
            """;

    private static final String MERGED = """
            WITH merged AS (
                SELECT u.code AS new_code, p.code AS old_code
                FROM jsonb_to_recordset(:units::jsonb) AS u (code text, predecessors text[]), unnest(u.predecessors) AS p (code))
            """;

    private static final String COUNT_VILLAGES = MERGED + """
            SELECT count(*) FROM territory v JOIN merged m ON m.old_code = v.parent_code
            WHERE v.level = 'VILLAGE' AND v.valid @> (:day::date - 1) AND upper(v.valid) IS NULL
            """;

    private static final String END_VILLAGES = MERGED + """
            UPDATE territory v SET valid = daterange(lower(v.valid), :day), version = v.version + 1
            FROM merged m
            WHERE m.old_code = v.parent_code AND v.level = 'VILLAGE' AND v.valid @> (:day::date - 1)
              AND upper(v.valid) IS NULL
            """;

    private static final String END_COMMUNES = MERGED + """
            UPDATE territory c SET valid = daterange(lower(c.valid), :day), version = c.version + 1
            FROM merged m WHERE m.old_code = c.code AND c.level = 'COMMUNE' AND c.valid @> (:day::date - 1)
            """;

    private static final String BEGIN_COMMUNES = """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, area_km2, legal_basis)
            SELECT u.code, daterange(:day, NULL), 'COMMUNE', u."typeVi", u."nameVi", u."nameEn", u."parentCode", u."areaKm2",
                   :legalBasis
            FROM jsonb_to_recordset(:units::jsonb) AS u (code text, "typeVi" text, "nameVi" text, "nameEn" text,
                 "parentCode" text, "areaKm2" numeric)
            """;

    private static final String CONTINUE_VILLAGES = MERGED + """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, area_km2, legal_basis, demonstration,
                                   known_from)
            SELECT v.code, daterange(:day, NULL), 'VILLAGE', v.type_vi, v.name_vi, v.name_en, m.new_code, v.area_km2,
                   :legalBasis, v.demonstration, v.known_from
            FROM territory v JOIN merged m ON m.old_code = v.parent_code
            WHERE v.level = 'VILLAGE' AND upper(v.valid) = :day
            """;

    private static final String RELATE = MERGED + """
            INSERT INTO territory_lineage (predecessor, successor, legal_basis, recorded_at)
            SELECT o.id, n.id, :legalBasis, :now
            FROM merged m
            JOIN territory o ON o.code = m.old_code AND upper(o.valid) = :day AND o.level = 'COMMUNE'
            JOIN territory n ON n.code = m.new_code AND lower(n.valid) = :day AND n.level = 'COMMUNE'
            UNION ALL
            SELECT o.id, n.id, :legalBasis, :now
            FROM merged m
            JOIN territory o ON o.parent_code = m.old_code AND upper(o.valid) = :day AND o.level = 'VILLAGE'
            JOIN territory n ON n.code = o.code AND lower(n.valid) = :day AND n.level = 'VILLAGE'
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    Mergers(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void lock() {
        jdbi.useHandle(handle -> IndicatorLocks.MAP.take(handle.getConnection()));
    }

    Map<String, Territory> unitsBefore(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(BEFORE).bind("day", day).mapTo(Territory.class).stream()
                .collect(Collectors.toMap(Territory::code, Function.identity())));
    }

    MergerRules.Later later(LocalDate day) {
        return jdbi.withHandle(handle -> new MergerRules.Later(
                handle.createQuery(BEGUN).bind("day", day).mapTo(String.class).set(),
                handle.createQuery(CHANGING)
                        .bind("day", day)
                        .mapTo(String.class)
                        .set()));
    }

    int countVillages(Merger merger) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT_VILLAGES)
                .bind("units", new AsJson(merger.units()))
                .bind("day", merger.inForceFrom())
                .mapTo(Integer.class)
                .one());
    }

    /** @return how many villages go on under a new unit */
    int store(Merger merger) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            var now = clock.stamp(handle);
            write(handle, END_VILLAGES, merger, now);
            write(handle, END_COMMUNES, merger, now);
            write(handle, BEGIN_COMMUNES, merger, now);
            var villages = write(handle, CONTINUE_VILLAGES, merger, now);
            write(handle, RELATE, merger, now);
            handle.execute("SELECT refresh_territory_within()");
            return villages;
        });
    }

    private int write(Handle handle, String sql, Merger merger, OffsetDateTime now) {
        var update = handle.createUpdate(sql)
                .bind("units", new AsJson(merger.units()))
                .bind("day", merger.inForceFrom());
        return update.configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("legalBasis", merger.legalBasis())
                .bind("now", now)
                .execute();
    }
}
