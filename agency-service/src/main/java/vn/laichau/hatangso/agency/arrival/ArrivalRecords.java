package vn.laichau.hatangso.agency.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.database.Rows;

/** Accepted and refused attempts, newest first; row-level security shows each organisation its own. */
@ApplicationScoped
class ArrivalRecords {

    /** A condition that is not asked for is null and lets everything pass. The view arrival_record obeys the policies. */
    private static final String FOUND = """
            FROM arrival_record
            WHERE (CAST(:since AS timestamptz) IS NULL OR arrived_at >= :since)
            AND (CAST(:until AS timestamptz) IS NULL OR arrived_at < :until)
            AND (CAST(:organisation AS text) IS NULL OR organisation = :organisation)
            """;

    private static final String PAGE = """
            SELECT organisation, attempt, arrived_at, sha256, status, reason, receipt, recorded_at, key
            """ + FOUND + """
            AND (CAST(:lastAt AS timestamptz) IS NULL OR (arrived_at, key) < (:lastAt, :lastKey))
            ORDER BY arrived_at DESC, key DESC LIMIT :limit
            """;

    private final EntityManager database;

    ArrivalRecords(EntityManager database) {
        this.database = database;
    }

    /** Which ones; null for any. */
    record Selection(Instant since, Instant until, String organisation) {}

    /** A place in the list. */
    record Place(Instant at, String key) {

        static Optional<Place> of(String text) {
            var parts = text.split(" ", 2);
            try {
                return parts.length == 2 ? Optional.of(new Place(Instant.parse(parts[0]), parts[1])) : Optional.empty();
            } catch (DateTimeException notOurs) {
                return Optional.empty();
            }
        }
    }

    /** @param after null for the beginning */
    @Transactional
    List<ArrivalView> list(Selection selection, Place after, int limit) {
        return Rows.of(database, PAGE, ArrivalView.class)
                .setParameter("since", selection.since())
                .setParameter("until", selection.until())
                .setParameter("organisation", selection.organisation())
                .setParameter("lastAt", after == null ? null : after.at())
                .setParameter("lastKey", after == null ? null : after.key())
                .setParameter("limit", limit)
                .getResultList();
    }

    @Transactional
    long count(Selection selection) {
        return (Long) database.createNativeQuery("SELECT count(*) " + FOUND, Long.class)
                .setParameter("since", selection.since())
                .setParameter("until", selection.until())
                .setParameter("organisation", selection.organisation())
                .getSingleResult();
    }
}
