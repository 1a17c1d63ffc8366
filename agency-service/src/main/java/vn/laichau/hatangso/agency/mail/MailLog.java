package vn.laichau.hatangso.agency.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.laichau.hatangso.agency.database.Rows;

/** What was sent to whom, as coordinators and auditors read it. */
@ApplicationScoped
class MailLog {

    /** A condition that is not asked for is null and lets everything pass. */
    private static final String FOUND = """
            FROM reminder
            WHERE id > :after
              AND (CAST(:obligation AS text) IS NULL OR obligation = :obligation)
              AND (CAST(:year AS integer) IS NULL OR year = :year)
            """;

    private static final String PAGE = """
            SELECT id, kind, organisation, obligation, year, day, distance, recipient, addressee, address, subject, body,
                   enqueued_at, outcome, last_failure, tries, done_at
            """ + FOUND + " ORDER BY id";

    private final EntityManager database;

    MailLog(EntityManager database) {
        this.database = database;
    }

    /** One row more than the limit, in the order of their planning. */
    List<SentEmail> page(String obligation, Integer year, long after, int limit) {
        return Rows.of(database, PAGE, SentEmail.class)
                .setParameter("after", after)
                .setParameter("obligation", obligation)
                .setParameter("year", year)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    long count(String obligation, Integer year) {
        return (Long) database.createNativeQuery("SELECT count(*) " + FOUND, Long.class)
                .setParameter("after", 0L)
                .setParameter("obligation", obligation)
                .setParameter("year", year)
                .getSingleResult();
    }
}
