package vn.laichau.hatangso.agency.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.database.Sql;

/** What was told above those who owe. The view decides of whose obligations the caller may know it. */
@ApplicationScoped
public class Escalations {

    /** Also what no e-mail could be sent of: the bell has told it. */
    private static final String TOLD = """
            SELECT obligation, organisation, addressee, recipient, enqueued_at AS at FROM escalation
            WHERE year = ? AND enqueued_at <= ? ORDER BY id
            """;

    private final Sql sql;

    Escalations(Sql sql) {
        this.sql = sql;
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
        return sql.list(Escalated.class, TOLD, year, at);
    }
}
