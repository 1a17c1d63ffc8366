package vn.laichau.hatangso.indicator.territory.village;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.territory.TerritoryCorrection;

/** Writes villages: rows travel as one JSON array a statement, unchanged rows are untouched. */
@ApplicationScoped
class Villages {

    private static final String INCOMING = """
            WITH incoming AS (
                SELECT r.line, r.code, daterange(r."validFrom", r."validUntil") AS valid, r.type AS type_vi, r."nameVi" AS name_vi,
                       coalesce(r."nameEn", r."nameVi") AS name_en, r."parentCode" AS parent_code, r."legalBasis" AS legal_basis
                FROM jsonb_to_recordset(:rows::jsonb) AS r (line integer, code text, "validFrom" date, "validUntil" date,
                     type text, "nameVi" text, "nameEn" text, "parentCode" text, "legalBasis" text))
            """;

    private static final String COMPARE = INCOMING + """
            , judged AS (
                SELECT n.line, n.code, n.valid, CASE
                    WHEN NOT EXISTS (SELECT FROM territory c
                                     WHERE c.code = n.parent_code AND c.level = 'COMMUNE' AND c.valid @> n.valid)
                        THEN 'UNKNOWN_PARENT'
                    WHEN EXISTS (SELECT FROM territory t WHERE t.code = n.code AND t.level <> 'VILLAGE') THEN 'CODE_IN_USE'
                    WHEN EXISTS (SELECT FROM territory t WHERE t.code = n.code AND t.valid && n.valid AND t.valid <> n.valid)
                        THEN 'OVERLAP'
                    WHEN o.id IS NULL THEN 'NEW'
                    WHEN (o.type_vi, o.name_vi, o.name_en, o.parent_code, o.legal_basis)
                         IS NOT DISTINCT FROM (n.type_vi, n.name_vi, n.name_en, n.parent_code, n.legal_basis) THEN 'SAME'
                    ELSE 'CHANGED' END AS verdict
                FROM incoming n LEFT JOIN territory o ON o.code = n.code AND o.valid = n.valid),
            times AS (
                SELECT code, range_agg(valid) AS all_times
                FROM (SELECT code, valid FROM judged WHERE verdict = 'NEW'
                      UNION ALL SELECT code, valid FROM territory WHERE code IN (SELECT code FROM judged)) t
                GROUP BY code)
            SELECT line, CASE WHEN verdict = 'NEW' AND (SELECT count(*) FROM unnest(all_times)) > 1 THEN 'GAP' ELSE verdict END
            FROM judged LEFT JOIN times USING (code)
            """;

    /** In a database of invented figures everything that is added is invented too. */
    private static final String ADD = INCOMING + """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, legal_basis, demonstration,
                                   known_from)
            SELECT n.code, n.valid, 'VILLAGE', n.type_vi, n.name_vi, n.name_en, n.parent_code, n.legal_basis,
                   EXISTS (SELECT FROM plan WHERE demonstration), :now
            FROM incoming n
            """;

    private static final String CHANGE = INCOMING + """
            , said AS (
                SELECT o.id, n.type_vi, n.name_vi, n.name_en, o.area_km2, n.legal_basis, n.parent_code
                FROM incoming n JOIN territory o ON o.code = n.code AND o.valid = n.valid)
            """ + TerritoryCorrection.TO_WHAT_IS_SAID;

    /** A village whose commune was merged goes on under the same code from the day its time before ended. */
    private static final String RELATE = """
            INSERT INTO territory_lineage (predecessor, successor, legal_basis, recorded_at)
            SELECT o.id, n.id, l.legal_basis, l.recorded_at
            FROM territory o
            JOIN territory n ON n.code = o.code AND lower(n.valid) = upper(o.valid)
            JOIN territory oc ON oc.code = o.parent_code AND oc.valid @> lower(o.valid)
            JOIN territory nc ON nc.code = n.parent_code AND nc.valid @> lower(n.valid)
            JOIN territory_lineage l ON (l.predecessor, l.successor) = (oc.id, nc.id)
            WHERE o.level = 'VILLAGE' AND n.level = 'VILLAGE'
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    Villages(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Nobody else changes the map until the transaction ends. */
    void lock() {
        jdbi.useHandle(handle -> IndicatorLocks.MAP.take(handle.getConnection()));
    }

    /** By line: NEW, CHANGED, SAME, or the name of the rule it breaks. */
    Map<Integer, String> compare(List<VillageLine> lines) {
        return jdbi.withHandle(handle -> handle
                .createQuery(COMPARE)
                .bind("rows", new AsJson(lines))
                .map((row, context) -> Map.entry(row.getInt(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Where there is nothing to store, not even what is kept of answers is given up. */
    void store(List<VillageLine> added, List<VillageLine> changed) {
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            clock.lock(handle);
            var now = clock.stamp(handle);
            write(handle, ADD, added, now);
            write(handle, CHANGE, changed, now);
            settle(handle);
        });
    }

    /** Relates villages to themselves before a merger, and brings what lies within what up to date. */
    public void settle(Handle handle) {
        handle.execute(RELATE);
        handle.execute("SELECT refresh_territory_within()");
    }

    private void write(Handle handle, String sql, List<VillageLine> lines, OffsetDateTime now) {
        handle.createUpdate(sql)
                .bind("rows", new AsJson(lines))
                .bind("now", now)
                .execute();
    }
}
