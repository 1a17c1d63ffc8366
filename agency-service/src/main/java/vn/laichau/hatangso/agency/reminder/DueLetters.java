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
import vn.laichau.hatangso.agency.deadline.State;
import vn.laichau.hatangso.agency.post.Addressee;
import vn.laichau.hatangso.agency.post.Letter;
import vn.laichau.hatangso.agency.reminder.PresentDuties.OpenDuty;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Which letters are due now, by the duties, the calendar and the register of today. */
final class DueLetters {

    private final Timing timing;
    private final Recipients recipients;
    private final Instant now;

    DueLetters(Timing timing, Recipients recipients, Instant now) {
        this.timing = timing;
        this.recipients = recipients;
        this.now = now;
    }

    List<Letter> reminders(List<OpenDuty> duties, Wording wording) {
        return duties.stream()
                .flatMap(duty -> Stream.ofNullable(duty.standing().organisations())
                        .flatMap(List::stream)
                        .filter(own -> own.state().isOpen())
                        .flatMap(own -> reminders(duty, own, wording)))
                .toList();
    }

    private Stream<Letter> reminders(OpenDuty duty, Owing own, Wording wording) {
        var distances = duty.obligation().reminders();
        return dueDay(own).flatMap(day -> timing.due(day, distances, now)).stream()
                .flatMap(distance -> at(distance, duty, own, wording).stream());
    }

    /**
     * What came back is asked for by a day of its own. The day of the duty says nothing of it any more: the first version
     * decided about that, and who sent it in time is not to be reported for missing it.
     */
    static Optional<LocalDate> dueDay(Owing own) {
        return own.state() == State.RETURNED
                ? Optional.ofNullable(own.returnBy())
                : Optional.ofNullable(own.onTimeBefore()).map(OffsetDateTime::toLocalDate);
    }

    /** One for each addressee; who is several of them is written to once. */
    private List<Letter> at(int distance, OpenDuty duty, Owing own, Wording wording) {
        var letters = new ArrayList<Letter>();
        var written = new HashSet<String>();
        for (var addressee : Escalation.at(distance, duty.obligation().reminders())) {
            recipients
                    .of(addressee, duty.obligation(), own.answering())
                    .filter(written::add)
                    .ifPresent(recipient -> letters.add(letter(distance, addressee, recipient, duty, own, wording)));
        }
        return letters;
    }

    private Letter letter(
            int distance, Addressee addressee, String recipient, OpenDuty duty, Owing own, Wording wording) {
        var standing = duty.standing();
        return new Letter(
                new Letter.Key(
                        own.code(),
                        duty.obligation().code(),
                        standing.year(),
                        dueDay(own).orElseThrow(),
                        distance,
                        recipient),
                addressee,
                recipients.address(recipient),
                wording.subject(standing, own),
                wording.body(recipients.name(recipient), standing, own, today()));
    }

    /** One for each body that dated duties are owed to. */
    List<Letter> digests(List<OpenDuty> duties, ReminderSettings settings, DigestWording wording) {
        var near = duties.stream()
                .filter(duty -> isNear(duty, settings.digestDays()))
                .toList();
        var leads = near.stream()
                .map(duty ->
                        recipients.of(Addressee.LEAD, duty.obligation(), null).orElse(null))
                .filter(Objects::nonNull)
                .distinct();
        var week = timing.digestWeek(settings.digestDay(), now);
        return week.map(first ->
                        leads.map(lead -> digest(first, lead, near, wording)).toList())
                .orElse(List.of());
    }

    private boolean isNear(OpenDuty duty, int days) {
        if (!duty.obligation().hasDeadline()) {
            return false;
        }
        var day = duty.standing().onTimeBefore().toLocalDate();
        return !day.isBefore(today().minusDays(days)) && !day.isAfter(today().plusDays(days));
    }

    private Letter digest(LocalDate week, String lead, List<OpenDuty> near, DigestWording wording) {
        var owed = near.stream()
                .filter(duty -> recipients
                        .of(Addressee.LEAD, duty.obligation(), null)
                        .filter(lead::equals)
                        .isPresent())
                .map(OpenDuty::standing)
                .toList();
        return new Letter(
                new Letter.Key(lead, null, null, week, null, lead),
                Addressee.LEAD,
                recipients.address(lead),
                wording.subject(week),
                wording.body(recipients.name(lead), owed));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, VietnamTime.ZONE);
    }
}
