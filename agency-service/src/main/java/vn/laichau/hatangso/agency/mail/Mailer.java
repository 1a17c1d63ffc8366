package vn.laichau.hatangso.agency.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Takes one letter to the mail server. It is claimed before it is sent, so two replicas never send the same one. A crash
 * between the mail server's answer and our note of it repeats the letter under the same Message-ID, by which mailboxes know it.
 */
@ApplicationScoped
class Mailer {

    private static final Logger LOG = Logger.getLogger(Mailer.class);
    private static final int MOST_DOUBLINGS = 20;

    private final MailQueueTable waiting;
    private final SmtpClient mail;
    private final MailSettings settings;

    Mailer(MailQueueTable waiting, SmtpClient mail, MailSettings settings) {
        this.waiting = waiting;
        this.mail = mail;
        this.settings = settings;
    }

    /** @return whether there was a letter to take */
    boolean sendOne() throws SQLException {
        var taken = waiting.take(settings.lease());
        if (taken.isPresent()) {
            deliver(taken.get());
        }
        return taken.isPresent();
    }

    private void deliver(QueuedEmail letter) throws SQLException {
        if (settings.mailHost().isEmpty()) {
            waiting.notSent(letter, "mail-off");
        } else if (letter.address() == null) {
            waiting.notSent(letter, "no-address");
        } else {
            send(letter);
        }
    }

    private void send(QueuedEmail letter) throws SQLException {
        try {
            mail.send(letter);
            waiting.sent(letter);
            LOG.infof("letter %d to %s sent", letter.id(), letter.recipient());
        } catch (MessagingException failure) {
            failed(letter, failure);
        }
    }

    private void failed(QueuedEmail letter, MessagingException failure) throws SQLException {
        var refusal = PermanentMailFailure.find(failure);
        if (refusal.isPresent()) {
            LOG.warnf(failure, "letter %d to %s refused for good", letter.id(), letter.recipient());
            waiting.notSent(letter, "smtp-" + refusal.get());
        } else {
            var pause = pause(letter.tries());
            LOG.warnf(
                    failure,
                    "letter %d to %s not sent at try %d, next in %d s",
                    letter.id(),
                    letter.recipient(),
                    letter.tries(),
                    pause.toSeconds());
            waiting.tryAgain(letter, pause, failure.getClass().getSimpleName());
        }
    }

    private Duration pause(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }
}
