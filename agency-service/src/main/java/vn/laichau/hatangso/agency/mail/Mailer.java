package vn.laichau.hatangso.agency.mail;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.queue.Backoff;
import vn.laichau.hatangso.chassis.queue.LeasedQueue;
import vn.laichau.hatangso.chassis.queue.QueueTable;
import vn.laichau.hatangso.chassis.queue.TryOutcome;

/**
 * Takes one e-mail to the mail server. A crash between the mail server's answer and our note of it repeats the e-mail under the same
 * Message-ID, by which mailboxes know it.
 */
@ApplicationScoped
class Mailer {

    private static final QueueTable<QueuedEmail> TABLE = new QueueTable<>("reminder", QueuedEmail.class)
            .whenDone("outcome = 'SENT'")
            .whenGivenUp("outcome = 'NOT_SENT'");

    /** Of a server that will not take a letter however often it is brought (RFC 5321, 4.2.1). */
    private static final Pattern PERMANENT = Pattern.compile("^(5\\d\\d)\\b.*", Pattern.DOTALL);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final LeasedQueue<QueuedEmail> queue;
    private final SmtpClient mail;
    private final MailSettings settings;

    Mailer(@DataSource("job") javax.sql.DataSource database, Clock clock, SmtpClient mail, MailSettings settings) {
        this.queue = new LeasedQueue<>(
                database, clock, TABLE, settings.lease(), new Backoff(FIRST_PAUSE, settings.longestPause()));
        this.mail = mail;
        this.settings = settings;
    }

    /** @return whether there was an e-mail to take */
    boolean sendOne() {
        return queue.workOne(this::send);
    }

    private TryOutcome send(QueuedEmail email) throws MessagingException {
        if (settings.host().isEmpty()) {
            return new TryOutcome.GivenUp("mail-off");
        }
        if (email.address() == null) {
            return new TryOutcome.GivenUp("no-address");
        }
        try {
            mail.send(email);
            return TryOutcome.DONE;
        } catch (MessagingException failure) {
            var refusal = permanent(failure).orElseThrow(() -> failure);
            return new TryOutcome.GivenUp("smtp-" + refusal);
        }
    }

    /** The number of the answer; empty when another try may go better. What was said before any letter is not about it. */
    private static Optional<String> permanent(MessagingException failure) {
        Exception reason = failure;
        while (reason instanceof MessagingException told) {
            if (told instanceof SendFailedException && told.getMessage() != null) {
                var answer = PERMANENT.matcher(told.getMessage());
                if (answer.matches()) {
                    return Optional.of(answer.group(1));
                }
            }
            reason = told.getNextException();
        }
        return Optional.empty();
    }
}
