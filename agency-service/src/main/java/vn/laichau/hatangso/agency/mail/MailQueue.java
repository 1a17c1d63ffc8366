package vn.laichau.hatangso.agency.mail;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import vn.laichau.hatangso.chassis.database.Sql;

/** Where e-mails wait, and from where they go out; as the job role sees them. Every statement commits by itself. */
@ApplicationScoped
public class MailQueue {

    /** Relies on the unique key: of two replicas one inserts. */
    private static final String INSERT = """
            INSERT INTO reminder (organisation, kind, obligation, year, day, distance, recipient, addressee, address,
                                  subject, body, enqueued_at, outcome, next_try_at, notice)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) ON CONFLICT DO NOTHING
            """;

    /** What is being sent is leased into the future and left alone. The key is joined as Email.Key joins it. */
    private static final String NOT_DUE_ANY_MORE = """
            WHERE done_at IS NULL AND notice IS NULL AND next_try_at <= ?
              AND concat_ws('|', organisation, obligation, year, day, distance, recipient) <> ALL (?)
            """;

    /** What was tried in vain while its obligation is still open. Whoever died with it left no failure. */
    private static final String GIVE_UP = """
            UPDATE reminder SET outcome = 'GIVEN_UP', done_at = ?, last_failure = coalesce(last_failure, 'broken-off')
            """ + NOT_DUE_ANY_MORE + """
              AND tries > 0 AND (obligation IS NULL OR concat_ws('|', organisation, obligation, year) = ANY (?))
            """;

    private static final String DROP =
            "UPDATE reminder SET outcome = 'NOT_NEEDED', done_at = ?, last_failure = NULL " + NOT_DUE_ANY_MORE;

    private final Sql sql;
    private final Clock clock;
    private final Mailer mailer;

    MailQueue(@DataSource("job") javax.sql.DataSource database, Clock clock, Mailer mailer) {
        this.sql = new Sql(database);
        this.clock = clock;
        this.mailer = mailer;
    }

    /**
     * Takes all e-mails that are due now; those taken before and not among them are let go.
     *
     * @param open the obligations that are still to be fulfilled, as {@link Email.Key#obligation} names them
     */
    public void keep(List<Email> due, Collection<String> open) {
        queue(due);
        dropAllBut(due, open);
    }

    /** Takes e-mails that stay wanted, whatever else is due; those it has already are not taken again. */
    public void queue(List<Email> emails) {
        sql.updateEach(INSERT, emails.stream().map(this::values).toList());
    }

    private Object[] values(Email email) {
        var key = email.key();
        return new Object[] {
            key.organisation(),
            key.kind(),
            key.obligation(),
            key.year(),
            key.day(),
            key.distance(),
            key.recipient(),
            email.addressee(),
            email.address(),
            email.subject(),
            email.body(),
            clock.instant(),
            clock.instant(),
            key.notice()
        };
    }

    /** Lets those go that are no longer wanted, because the organisation has submitted meanwhile, or because it is too late. */
    void dropAllBut(List<Email> wanted, Collection<String> open) {
        var keys = wanted.stream().map(email -> email.key().joined()).toList();
        sql.update(GIVE_UP, clock.instant(), clock.instant(), keys, open);
        sql.update(DROP, clock.instant(), clock.instant(), keys);
    }

    /**
     * Sends the one that has waited longest.
     *
     * @return whether there was one
     */
    public boolean sendOne() {
        return mailer.sendOne();
    }
}
