package vn.laichau.hatangso.indicator.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.patch.Change;
import vn.laichau.hatangso.indicator.territory.TerritoryDetail.Correction;
import vn.laichau.hatangso.indicator.territory.TerritoryDetail.RelationRow;

/** Reads and corrects one unit. */
@ApplicationScoped
class TerritoryDetails {

    private static final String RELATIONS = """
            SELECT l.predecessor = :id AS later, t.code, lower(t.valid) AS valid_from, coalesce(w.type_vi, t.type_vi) AS type_vi,
                   coalesce(w.name_vi, t.name_vi) AS name_vi, coalesce(w.name_en, t.name_en) AS name_en,
                   lower(s.valid) AS "on", l.legal_basis
            FROM territory_lineage l
            JOIN territory s ON s.id = l.successor
            JOIN territory t ON t.id = CASE l.predecessor WHEN :id THEN l.successor ELSE l.predecessor END
            LEFT JOIN worded_before(:knownAt) w ON w.territory = t.id
            WHERE :id IN (l.predecessor, l.successor) AND l.recorded_at <= coalesce(:knownAt::timestamptz, known_now())
            ORDER BY coalesce(w.name_vi, t.name_vi), t.code
            """;

    private static final String CORRECT = """
            WITH said AS (
                SELECT id, :typeVi::text AS type_vi, :nameVi::text AS name_vi, :nameEn::text AS name_en,
                       :areaKm2::numeric AS area_km2, :legalBasis::text AS legal_basis, parent_code
                FROM territory WHERE id = :id AND version = :version)
            """ + TerritoryCorrection.TO_WHAT_IS_SAID;

    private static final String ALIASES = """
            WITH gone AS (DELETE FROM territory_alias WHERE territory = :id AND alias <> ALL (:aliases))
            INSERT INTO territory_alias (territory, alias, source)
            SELECT :id, alias, :source FROM unnest(:aliases) AS alias
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    TerritoryDetails(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param knownAt instant at which the unit was known so; null for now. Other spellings are those of now. */
    TerritoryDetail of(Territory unit, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> {
            var relations = handle.createQuery(RELATIONS)
                    .bind("id", unit.id())
                    .bind("knownAt", knownAt)
                    .mapTo(RelationRow.class)
                    .list();
            var aliases = handle.createQuery("SELECT alias FROM territory_alias WHERE territory = :id ORDER BY alias")
                    .bind("id", unit.id())
                    .mapTo(String.class)
                    .list();
            return new TerritoryDetail(
                    unit,
                    aliases,
                    related(relations, false),
                    related(relations, true),
                    knownAt == null ? ETags.of(unit.version()) : null);
        });
    }

    /** @param found the unit as it is known now */
    Outcome<Territory> correct(
            Optional<Territory> found, Revision seen, UnaryOperator<Correction> wanted, Actor actor) {
        return Change.of(found.map(unit -> of(unit, null)), seen, present -> {
            var correction = wanted.apply(Correction.of(present));
            var faults = TerritoryRules.errorsOf(correction);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            return write(present.unit(), correction, actor.account())
                    ? new Done<>(present.unit())
                    : Outcome.refused(CommonProblem.PRECONDITION_FAILED);
        });
    }

    /**
     * @param by who says so; kept as the source of new aliases
     * @return whether the unit was still as the actor saw it
     */
    private boolean write(Territory unit, Correction correction, String by) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            var corrected = handle.createUpdate(CORRECT)
                    .bindMethods(correction)
                    .bind("id", unit.id())
                    .bind("version", unit.version())
                    .bind("now", clock.stamp(handle))
                    .execute();
            handle.createUpdate(ALIASES)
                    .bind("id", unit.id())
                    .bindArray("aliases", String.class, correction.aliases())
                    .bind("source", by)
                    .execute();
            return corrected == 1;
        });
    }

    private static List<TerritoryDetail.Relation> related(List<RelationRow> rows, boolean later) {
        return rows.stream()
                .filter(row -> row.later() == later)
                .map(RelationRow::relation)
                .toList();
    }
}
