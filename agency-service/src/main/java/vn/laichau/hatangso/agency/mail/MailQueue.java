package vn.laichau.hatangso.agency.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Where letters are given up, and from where they go out. */
@ApplicationScoped
public class MailQueue {

    private final MailQueueTable waiting;
    private final Mailer mailer;

    MailQueue(MailQueueTable waiting, Mailer mailer) {
        this.waiting = waiting;
        this.mailer = mailer;
    }

    /**
     * Takes all letters that are due now; those taken before and not among them are let go.
     *
     * @param open the duties that are still to be fulfilled, as {@link Email.Key#duty} names them
     */
    public void keep(List<Email> due, Collection<String> open) throws SQLException {
        waiting.insert(due);
        waiting.dropAllBut(due, open);
    }

    /** Takes letters that stay wanted, whatever else is due; those it has already are not taken again. */
    public void queue(List<Email> letters) throws SQLException {
        waiting.insert(letters);
    }

    /** Sends what waits, one after the other. */
    public void send(BooleanSupplier goOn) throws SQLException {
        var more = true;
        while (more && goOn.getAsBoolean()) {
            more = mailer.sendOne();
        }
    }
}
