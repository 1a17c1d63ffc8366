package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.post.Letter;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Decides which letters are due. Nobody asks for it, so it reads as an auditor does, and writes nothing. */
@ApplicationScoped
class Reminding {

    private final PresentDuties duties;
    private final Register register;
    private final Words words;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminding(PresentDuties duties, Register register, Words words, ReminderSettings settings, Clock clock) {
        this.duties = duties;
        this.register = register;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is due now.
     *
     * @param open the duties that are still to be fulfilled, as {@link Letter.Key#duty} names them
     */
    record Due(List<Letter> letters, List<String> open) {}

    @Transactional
    public Due dueNow() {
        register.readAsAuditor();
        var now = clock.instant();
        var open = duties.at(now);
        var timing = new Timing(register.workingDays(), settings.at(), settings.catchUp());
        var recipients = register.recipientsOn(LocalDate.ofInstant(now, VietnamTime.ZONE));
        var due = new DueLetters(timing, recipients, now);
        var letters = Stream.concat(
                        due.reminders(open, words.ofReminders()).stream(),
                        due.digests(open, settings, words.ofDigests()).stream())
                .toList();
        return new Due(
                letters,
                open.stream().flatMap(PresentDuties.OpenDuty::unfulfilled).toList());
    }
}
