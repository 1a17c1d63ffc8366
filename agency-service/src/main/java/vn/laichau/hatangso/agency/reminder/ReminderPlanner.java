package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.mail.Email;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Decides which letters are due. Nobody asks for it, so it reads as an auditor does, and writes nothing. */
@ApplicationScoped
class ReminderPlanner {

    private final CurrentObligations obligations;
    private final RecipientDirectory recipientDirectory;
    private final MarkedWording markedWording;
    private final ReminderSettings settings;
    private final Clock clock;

    ReminderPlanner(
            CurrentObligations obligations,
            RecipientDirectory recipientDirectory,
            MarkedWording markedWording,
            ReminderSettings settings,
            Clock clock) {
        this.obligations = obligations;
        this.recipientDirectory = recipientDirectory;
        this.markedWording = markedWording;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is due now.
     *
     * @param open the obligations that are still to be fulfilled, as {@link Email.Key#obligation} names them
     */
    record Due(List<Email> letters, List<String> open) {}

    @Transactional
    public Due dueNow() {
        recipientDirectory.readAsAuditor();
        var now = clock.instant();
        var open = obligations.at(now);
        var reminderTiming = new ReminderTiming(recipientDirectory.workingDays(), settings.at(), settings.catchUp());
        var reminderRecipients = recipientDirectory.recipientsOn(LocalDate.ofInstant(now, VietnamTime.ZONE));
        var due = new DueEmails(reminderTiming, reminderRecipients, now);
        var letters = Stream.concat(
                        due.reminders(open, markedWording.ofReminders()).stream(),
                        due.digests(open, settings, markedWording.ofDigests()).stream())
                .toList();
        return new Due(
                letters,
                open.stream()
                        .flatMap(CurrentObligations.OpenObligation::unfulfilled)
                        .toList());
    }
}
