package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who saves and who sends for one duty exclude each other, in all instances of the service; released with the transaction. */
@ApplicationScoped
class DutyLocks {

    /** Waits for the second lock only when it has the first: CASE promises the order. */
    private static final String TRY_TO_BEGIN = """
            SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended(:sending, 0))
                THEN CAST(pg_advisory_xact_lock(hashtextextended(:duty, 0)) AS text) IS NOT NULL
                ELSE false
            END
            """;

    private final EntityManager database;

    DutyLocks(EntityManager database) {
        this.database = database;
    }

    /**
     * Begins a sending, unless another one for the same duty is under way: who waited for that would hold a connection, and
     * then hear that the duty is done. Only for a draft that is just being saved it waits.
     *
     * @param counted the year whose sendings exclude each other; null for those of all years
     */
    boolean tryToBegin(String organisation, String obligation, Integer counted) {
        // No result class: Hibernate 7.2 tells those of two queries apart by identity, so it would make a plan each
        // time.
        return (Boolean) database.createNativeQuery(TRY_TO_BEGIN)
                .setParameter("sending", "sending for " + name(organisation, obligation, counted))
                .setParameter("duty", name(organisation, obligation, counted))
                .getSingleResult();
    }

    /**
     * Waits for whoever saves or sends for the duty.
     *
     * @param counted the same as of a sending
     */
    void lock(String organisation, String obligation, Integer counted) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:duty, 0))")
                .setParameter("duty", name(organisation, obligation, counted))
                .getSingleResult();
    }

    private static String name(String organisation, String obligation, Integer counted) {
        return "duty " + organisation + " " + obligation + " " + counted;
    }
}
