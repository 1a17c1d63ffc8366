package vn.laichau.hatangso.indicator.territory.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Alias;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Succession;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Unit;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFileRules.Known;

/** The map of a plan's province: adds the units, mergers and other names that are not known yet. */
@ApplicationScoped
public class LoadTerritories implements PlanPart<TerritoryFile, LoadTerritories.TerritoriesLoaded> {

    private static final String KNOWN = """
            SELECT code, lower(valid) AS valid_from, upper(valid) AS valid_until, level, type_vi, name_vi, name_en, parent_code,
                   area_km2, legal_basis
            FROM territory WHERE level <> 'VILLAGE'
            """;

    private static final String KNOWN_LINEAGE = """
            SELECT o.code AS old_code, lower(o.valid) AS old_valid_from, n.code AS new_code, lower(n.valid) AS new_valid_from,
                   l.legal_basis
            FROM territory_lineage l JOIN territory o ON o.id = l.predecessor JOIN territory n ON n.id = l.successor
            WHERE o.level <> 'VILLAGE'
            """;

    private static final String KNOWN_ALIASES = """
            SELECT t.code, lower(t.valid) AS valid_from, a.alias, a.source
            FROM territory_alias a JOIN territory t ON t.id = a.territory
            """;

    private static final String VILLAGES = "SELECT DISTINCT code FROM territory WHERE level = 'VILLAGE'";

    private static final String UNITS = """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, area_km2, legal_basis, known_from)
            SELECT r.code, daterange(r."validFrom", r."validUntil"), r.level, r."typeVi", r."nameVi", r."nameEn", r."parentCode",
                   r."areaKm2", r."legalBasis", :knownFrom
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, "validFrom" date, "validUntil" date, level text,
                 "typeVi" text, "nameVi" text, "nameEn" text, "parentCode" text, "areaKm2" numeric, "legalBasis" text)
            WHERE NOT EXISTS (SELECT FROM territory t WHERE t.code = r.code AND lower(t.valid) = r."validFrom")
            """;

    private static final String LINEAGE = """
            INSERT INTO territory_lineage (predecessor, successor, legal_basis, recorded_at)
            SELECT o.id, n.id, r."legalBasis", :knownFrom
            FROM jsonb_to_recordset(:rows::jsonb) AS r ("oldCode" text, "oldValidFrom" date, "newCode" text,
                 "newValidFrom" date, "legalBasis" text)
            JOIN territory o ON o.code = r."oldCode" AND lower(o.valid) = r."oldValidFrom"
            JOIN territory n ON n.code = r."newCode" AND lower(n.valid) = r."newValidFrom"
            ON CONFLICT DO NOTHING
            """;

    private static final String ALIASES = """
            INSERT INTO territory_alias (territory, alias, source)
            SELECT t.id, r.alias, r.source
            FROM jsonb_to_recordset(:rows::jsonb) AS r (code text, "validFrom" date, alias text, source text)
            JOIN territory t ON t.code = r.code AND lower(t.valid) = r."validFrom"
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final RecordingLock recording;

    public LoadTerritories(Jdbi jdbi, RecordingLock recording) {
        this.jdbi = jdbi;
        this.recording = recording;
    }

    /**
     * What a map did.
     *
     * @param units how many are new; so with what follows
     * @param lineage units of which it was not known what became of them
     */
    public record TerritoriesLoaded(String plan, String version, int units, int lineage, int aliases) {}

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public Class<TerritoryFile> type() {
        return TerritoryFile.class;
    }

    @Override
    public List<FieldError> faultsOf(TerritoryFile file, String plan) {
        return file.plan().equals(plan) ? List.of() : List.of(CommonErrorCode.OTHER_PLAN.at("/plan"));
    }

    @Override
    public TerritoriesLoaded again(TerritoryFile file) {
        return new TerritoriesLoaded(file.plan(), file.version(), 0, 0, 0);
    }

    @Override
    public Outcome<TerritoriesLoaded> store(TerritoryFile file, boolean first) {
        return jdbi.withHandle(handle -> {
            IndicatorLocks.MAP.take(handle.getConnection());
            var known = new Known(
                    handle.createQuery(KNOWN).mapTo(Unit.class).list(),
                    handle.createQuery(KNOWN_LINEAGE).mapTo(Succession.class).list(),
                    handle.createQuery(KNOWN_ALIASES).mapTo(Alias.class).list(),
                    handle.createQuery(VILLAGES).mapTo(String.class).set());
            var faults = TerritoryFileRules.faultsOf(file, known);
            return faults.isEmpty()
                    ? new Done<>(add(handle, file, knownFrom(handle, known.units())))
                    : PlanFiles.malformed(faults);
        });
    }

    private TerritoriesLoaded add(Handle handle, TerritoryFile file, OffsetDateTime knownFrom) {
        var units = insert(handle, UNITS, file.units(), knownFrom);
        var lineage = insert(handle, LINEAGE, file.lineage(), knownFrom);
        var aliases = insert(handle, ALIASES, file.aliases(), null);
        handle.execute("SELECT refresh_territory_within()");
        return new TerritoriesLoaded(file.plan(), file.version(), units, lineage, aliases);
    }

    /** The first map was known before anything was measured; what was known on a past day does not change by a later one. */
    private OffsetDateTime knownFrom(Handle handle, List<Unit> known) {
        if (known.isEmpty()) {
            return OffsetDateTime.MIN;
        }
        recording.lock(handle);
        return recording.stamp(handle);
    }

    private static <T> int insert(Handle handle, String sql, List<PlanFileRow<T>> rows, OffsetDateTime knownFrom) {
        var update = handle.createUpdate(sql)
                .bind("rows", new AsJson(rows.stream().map(PlanFileRow::value).toList()));
        return (knownFrom == null ? update : update.bind("knownFrom", knownFrom)).execute();
    }
}
