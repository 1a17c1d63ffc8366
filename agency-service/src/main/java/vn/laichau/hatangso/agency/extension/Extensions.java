package vn.laichau.hatangso.agency.extension;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;

/** All extensions; row-level security shows an organisation its own, and all to State bodies. */
@ApplicationScoped
class Extensions implements PanacheRepositoryBase<Extension, UUID> {

    /** A condition that is not asked for is null and lets everything pass. */
    private static final String LIST = """
            (:obligation is null or obligation = :obligation) and (:year is null or year = :year)
            and (:organisation is null or organisation = :organisation) and id > :after order by id
            """;

    private static final String TERMS = """
            SELECT d.place, e.organisation, e.until, e.reason, e.granted_by, e.granted_at,
                   least(e.expires, e.withdrawn_at) AS ended
            FROM %s JOIN extension e ON e.obligation = d.obligation AND (d.year IS NULL OR e.year = d.year)
            """.formatted(OwedYears.RELATION);

    /** Locked until the transaction ends. */
    Optional<Extension> findForDecision(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Map<OwedYear, List<ExtensionTerms>> of(OwedYears owed) {
        return owed.find(getEntityManager(), TERMS, ExtensionTerms.class, Map.of());
    }

    /** @param year null for any */
    List<Extension> of(String organisation, String obligation, Integer year) {
        return list(
                "organisation = ?1 and obligation = ?2 and (?3 is null or year = ?3)", organisation, obligation, year);
    }

    /** One row more than the limit. */
    List<Extension> page(String obligation, Integer year, String organisation, UUID after, int limit) {
        return found(obligation, year, organisation, after).page(0, limit + 1).list();
    }

    long count(String obligation, Integer year, String organisation) {
        return found(obligation, year, organisation, new UUID(0, 0)).count();
    }

    private PanacheQuery<Extension> found(String obligation, Integer year, String organisation, UUID after) {
        var parameters = Parameters.with("obligation", obligation)
                .and("year", year)
                .and("organisation", organisation)
                .and("after", after);
        return find(LIST, parameters);
    }
}
