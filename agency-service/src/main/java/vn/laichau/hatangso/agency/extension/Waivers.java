package vn.laichau.hatangso.agency.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewWaiver;
import vn.laichau.hatangso.chassis.transition.Actor;

/** All waivers; row-level security shows an organisation its own, and all to State bodies. */
@ApplicationScoped
class Waivers implements PanacheRepositoryBase<Waiver, UUID> {

    /** Relies on the unique index over waivers in force: of two coordinators one inserts. */
    private static final String INSERT = """
            INSERT INTO waiver (id, organisation, obligation, year, reason, waived_at, waived_by)
            VALUES (:id, :organisation, :obligation, :year, :reason, :at, :by) ON CONFLICT DO NOTHING
            """;

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

    /** Locked until the transaction ends. */
    Optional<Waiver> findForDecision(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** @param year null for any */
    List<Waiver> of(String obligation, Integer year) {
        return list("obligation = ?1 and (?2 is null or year = ?2)", obligation, year);
    }

    /** For everyone, also those who may not know whom (waived_count). */
    int count(String obligation, Integer year, Instant at) {
        return (Integer) getEntityManager()
                .createNativeQuery("SELECT waived_count(:obligation, CAST(:year AS integer), :at)", Integer.class)
                .setParameter("obligation", obligation)
                .setParameter("year", year)
                .setParameter("at", at)
                .getSingleResult();
    }
}
