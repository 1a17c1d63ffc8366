package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.deadline.Deadlines;
import vn.laichau.hatangso.agency.deadline.Deadlines.Due;
import vn.laichau.hatangso.agency.mail.Email;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Decides which letters are due. Nobody asks for it, so it reads as an auditor does, and writes nothing. */
@ApplicationScoped
class ReminderPlanner {

    private final Deadlines deadlines;
    private final RecipientDirectory recipientDirectory;
    private final MarkedWording markedWording;
    private final ReminderSettings settings;
    private final Clock clock;

    ReminderPlanner(
            Deadlines deadlines,
            RecipientDirectory recipientDirectory,
            MarkedWording markedWording,
            ReminderSettings settings,
            Clock clock) {
        this.deadlines = deadlines;
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
    record DueLetters(List<Email> letters, List<String> open) {}

    @Transactional
    public DueLetters dueNow() {
        recipientDirectory.readAsAuditor();
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, VietnamTime.ZONE).getYear();
        var open = deadlines.dueIn(null, IntStream.rangeClosed(year - 1, year + 1), now);
        var reminderTiming = new ReminderTiming(recipientDirectory.workingDays(), settings.at(), settings.catchUp());
        var reminderRecipients = recipientDirectory.recipientsOn(LocalDate.ofInstant(now, VietnamTime.ZONE));
        var due = new DueEmails(reminderTiming, reminderRecipients, now);
        var letters = Stream.concat(
                        due.reminders(open, markedWording.ofReminders()).stream(),
                        due.digests(open, settings, markedWording.ofDigests()).stream())
                .toList();
        return new DueLetters(
                letters, open.stream().flatMap(ReminderPlanner::unfulfilled).toList());
    }

    /** By whom it is still to be fulfilled, as letters name it. */
    private static Stream<String> unfulfilled(Due due) {
        return Stream.ofNullable(due.standing().organisations())
                .flatMap(List::stream)
                .filter(own -> own.state().isOpen())
                .map(own -> Email.Key.obligation(
                        own.code(),
                        due.owed().obligation().code(),
                        due.standing().year()));
    }
}
