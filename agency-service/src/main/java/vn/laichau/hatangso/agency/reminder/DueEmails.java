package vn.laichau.hatangso.agency.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.Deadlines.Due;
import vn.laichau.hatangso.agency.deadline.StandingState;
import vn.laichau.hatangso.agency.mail.Email;
import vn.laichau.hatangso.agency.mail.RecipientRole;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Which letters are due now, by the obligations, the calendar and the register of today. */
final class DueEmails {

    private final ReminderTiming reminderTiming;
    private final ReminderRecipients reminderRecipients;
    private final Instant now;

    DueEmails(ReminderTiming reminderTiming, ReminderRecipients reminderRecipients, Instant now) {
        this.reminderTiming = reminderTiming;
        this.reminderRecipients = reminderRecipients;
        this.now = now;
    }

    List<Email> reminders(List<Due> obligations, ReminderWording reminderWording) {
        return obligations.stream()
                .flatMap(due -> Stream.ofNullable(due.standing().organisations())
                        .flatMap(List::stream)
                        .filter(own -> own.state().isOpen())
                        .flatMap(own -> reminders(due, own, reminderWording)))
                .toList();
    }

    private Stream<Email> reminders(Due due, Owing own, ReminderWording reminderWording) {
        var distances = due.owed().obligation().reminders();
        return dueDay(own).flatMap(day -> reminderTiming.due(day, distances, now)).stream()
                .flatMap(distance -> at(distance, due, own, reminderWording).stream());
    }

    /**
     * What came back is asked for by a day of its own. The day of the obligation says nothing of it any more: the first version
     * decided about that, and who sent it in time is not to be reported for missing it.
     */
    static Optional<LocalDate> dueDay(Owing own) {
        return own.state() == StandingState.RETURNED
                ? Optional.ofNullable(own.returnBy())
                : Optional.ofNullable(own.onTimeBefore()).map(OffsetDateTime::toLocalDate);
    }

    /** One for each addressee; who is several of them is written to once. */
    private List<Email> at(int distance, Due due, Owing own, ReminderWording reminderWording) {
        var letters = new ArrayList<Email>();
        var written = new HashSet<String>();
        for (var recipientRole : Escalation.at(distance, due.owed().obligation().reminders())) {
            reminderRecipients
                    .of(recipientRole, due.owed().obligation(), own.answering())
                    .filter(written::add)
                    .ifPresent(recipient ->
                            letters.add(letter(distance, recipientRole, recipient, due, own, reminderWording)));
        }
        return letters;
    }

    private Email letter(
            int distance,
            RecipientRole recipientRole,
            String recipient,
            Due due,
            Owing own,
            ReminderWording reminderWording) {
        var standing = due.standing();
        return new Email(
                new Email.Key(
                        own.code(),
                        due.owed().obligation().code(),
                        standing.year(),
                        dueDay(own).orElseThrow(),
                        distance,
                        recipient),
                recipientRole,
                reminderRecipients.address(recipient),
                reminderWording.subject(standing, own),
                reminderWording.body(reminderRecipients.name(recipient), standing, own, today()));
    }

    /** One for each body that dated obligations are owed to. */
    List<Email> digests(List<Due> obligations, ReminderSettings settings, DigestWording wording) {
        var near = obligations.stream()
                .filter(due -> isNear(due, settings.digestDays()))
                .toList();
        var leads = near.stream()
                .map(due -> reminderRecipients
                        .of(RecipientRole.LEAD, due.owed().obligation(), null)
                        .orElse(null))
                .filter(Objects::nonNull)
                .distinct();
        var week = reminderTiming.digestWeek(settings.digestDay(), now);
        return week.map(first ->
                        leads.map(lead -> digest(first, lead, near, wording)).toList())
                .orElse(List.of());
    }

    private boolean isNear(Due due, int days) {
        if (!due.owed().obligation().hasDeadline()) {
            return false;
        }
        var day = due.standing().onTimeBefore().toLocalDate();
        return !day.isBefore(today().minusDays(days)) && !day.isAfter(today().plusDays(days));
    }

    private Email digest(LocalDate week, String lead, List<Due> near, DigestWording wording) {
        var owed = near.stream()
                .filter(due -> reminderRecipients
                        .of(RecipientRole.LEAD, due.owed().obligation(), null)
                        .filter(lead::equals)
                        .isPresent())
                .map(Due::standing)
                .toList();
        return new Email(
                new Email.Key(lead, null, null, week, null, lead),
                RecipientRole.LEAD,
                reminderRecipients.address(lead),
                wording.subject(week),
                wording.body(reminderRecipients.name(lead), owed));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, VietnamTime.ZONE);
    }
}
