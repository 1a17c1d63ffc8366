package vn.laichau.hatangso.agency.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.database.Rows;

/** What was told above those who owe. Row-level security decides of whose obligations the caller may know it. */
@ApplicationScoped
public class Escalations {

    /** Also what no e-mail could be sent of: the bell has told it. */
    private static final String TOLD = """
            SELECT obligation, organisation, addressee, recipient, enqueued_at FROM reminder
            WHERE year = :year AND addressee <> 'ORGANISATION' AND kind = 'REMINDER' AND outcome <> 'NOT_NEEDED'
              AND enqueued_at <= :at
            ORDER BY id
            """;

    private final EntityManager database;

    Escalations(EntityManager database) {
        this.database = database;
    }

    /**
     * That an obligation is not fulfilled, told above whoever owes it.
     *
     * @param organisation who owes it
     * @param recipient code of the organisation that was told
     */
    public record Escalated(
            String obligation, String organisation, RecipientRole addressee, String recipient, OffsetDateTime at) {}

    /** Of the obligations of a year, until an instant, the earliest first. */
    public List<Escalated> of(int year, Instant at) {
        return Rows.of(database, TOLD, Escalated.class)
                .setParameter("year", year)
                .setParameter("at", at)
                .getResultList();
    }
}
