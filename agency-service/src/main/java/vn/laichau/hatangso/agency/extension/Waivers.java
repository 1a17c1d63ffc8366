package vn.laichau.hatangso.agency.extension;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.LockingTable;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewWaiver;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;
import vn.laichau.hatangso.chassis.transition.Actor;

/** All waivers; row-level security shows an organisation its own, and all to State bodies. */
@ApplicationScoped
class Waivers implements LockingTable<Waiver> {

    /** Relies on the unique index over waivers in force: of two coordinators one inserts. */
    private static final String INSERT = """
            INSERT INTO waiver (id, organisation, obligation, year, reason, waived_at, waived_by)
            VALUES (:id, :organisation, :obligation, :year, :reason, :at, :by) ON CONFLICT DO NOTHING
            """;

    private static final String TERMS = """
            SELECT d.place, w.id, w.organisation, w.obligation, w.year, w.reason, w.waived_by, w.waived_at, w.withdrawn_at
            FROM %s JOIN waiver w ON w.obligation = d.obligation AND (d.year IS NULL OR w.year = d.year)
            """.formatted(OwedYears.RELATION);

    private static final String COUNT =
            "SELECT d.place, waived_count(d.obligation, d.year, :at) AS released FROM " + OwedYears.RELATION;

    /** @return empty when the organisation is already released */
    Optional<Waiver> insert(NewWaiver waiver, Actor coordinator) {
        var id = (UUID) getEntityManager()
                .createNativeQuery("SELECT uuidv7()", UUID.class)
                .getSingleResult();
        var inserted = getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("organisation", waiver.organisation())
                .setParameter("obligation", waiver.obligation())
                .setParameter("year", waiver.year())
                .setParameter("reason", waiver.reason())
                .setParameter("at", coordinator.at())
                .setParameter("by", coordinator.account())
                .executeUpdate();
        return inserted == 0 ? Optional.empty() : findByIdOptional(id);
    }

    /** @param year null for any */
    List<Waiver> of(String obligation, Integer year) {
        return list("obligation = ?1 and (?2 is null or year = ?2)", obligation, year);
    }

    Map<OwedYear, List<WaiverTerms>> of(OwedYears owed) {
        return owed.find(getEntityManager(), TERMS, WaiverTerms.class, Map.of());
    }

    /** For everyone, also those who may not know whom (waived_count). */
    Map<OwedYear, Integer> count(OwedYears owed, Instant at) {
        var counts = owed.find(getEntityManager(), COUNT, Count.class, Map.of("at", at));
        return counts.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, count -> count.getValue().get(0).waivers()));
    }

    private record Count(int waivers) {}
}
