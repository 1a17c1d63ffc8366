package vn.laichau.hatangso.reporting.document.telling;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.source.Duty;
import vn.laichau.hatangso.reporting.source.Duty.Debtor;

/** What a letter says to a body that has not sent what it owes, or was given it back. */
final class ReminderLetter {

    private ReminderLetter() {}

    static void write(Body body, Facts facts) {
        var organisation = facts.subjectName();
        open(facts).forEach(owed -> body.tell(sentence(facts, owed)));
        body.tell(Sentence.of("reminder.ask").with("organisation", organisation));
    }

    /** What a body owes of a duty. */
    private record Owed(Traced<Duty> duty, Traced<Debtor> own) {}

    /** All that the body has to answer for and that has a day. */
    private static List<Owed> open(Facts facts) {
        return facts.duties().stream()
                .filter(duty -> duty.item().isDated())
                .flatMap(duty -> Traced.some(
                                duty.item().organisations(),
                                duty.at("organisations"),
                                debtor -> facts.subject().equals(debtor.answering()) && debtor.isOpen())
                        .stream()
                        .map(own -> new Owed(duty, own)))
                .toList();
    }

    /** The years that the body's duties are for: "2027", or "2026, 2027". */
    static String years(Facts facts) {
        return open(facts).stream()
                .map(owed -> owed.duty().item().year())
                .distinct()
                .sorted()
                .map(year -> Integer.toString(year))
                .collect(joining(", "));
    }

    private static Sentence sentence(Facts facts, Owed owed) {
        var duty = owed.duty().item();
        var debtor = owed.own().item();
        var cutOff = facts.head().cutOff();
        var sentence = Sentence.about("reminder.duty", DutiesChapter.key(duty, debtor, facts.subject()))
                .with("organisation", debtor.name().in(facts.language()))
                .with("plan", facts.planTitle())
                .with("issuer", facts.issuer().body())
                .with("duty", facts.title(duty, facts.language()))
                .with("year", Integer.toString(duty.year()))
                .with("now", facts.text().until(cutOff), "/cutOff");
        before(sentence, facts, owed);
        if (debtor.owes()) {
            return sentence.then(!cutOff.isBefore(end(owed)) ? "reminder.overdue" : "reminder.open");
        }
        sentence.then("reminder.returned");
        if (debtor.returnBy() != null) {
            var late = Facts.dayOf(cutOff).isAfter(debtor.returnBy());
            sentence.then(late ? "reminder.returned.late" : "reminder.returned.by")
                    .date("returnBy", debtor.returnBy(), owed.own().at("returnBy"));
        }
        return sentence;
    }

    /** The body's own day, which an extension moves. */
    private static void before(Sentence sentence, Facts facts, Owed owed) {
        var own = owed.own();
        if (own.item().onTimeBefore() == null) {
            var due = owed.duty().item().onTimeBefore();
            sentence.then("reminder.before")
                    .date("due", Facts.day(due), owed.duty().at("onTimeBefore"));
            return;
        }
        sentence.then(own.item().extension() == null ? "reminder.before" : "reminder.extended")
                .date("due", Facts.day(own.item().onTimeBefore()), own.at("onTimeBefore"));
    }

    /** The due day counts too: only after it something is overdue. */
    private static Instant end(Owed owed) {
        var duty = owed.duty().item();
        return Stream.of(
                        owed.own().item().dueDayEnds(),
                        owed.own().item().onTimeBefore(),
                        duty.dueDayEnds(),
                        duty.onTimeBefore())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .toInstant();
    }
}
