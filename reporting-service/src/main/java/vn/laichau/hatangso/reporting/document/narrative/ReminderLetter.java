package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** What a letter says to a body that has not sent what it owes, or was given it back. */
final class ReminderLetter {

    private ReminderLetter() {}

    static void write(BodyBuilder body, ReportFacts facts) {
        var organisation = facts.subjectName();
        open(facts).forEach(owed -> body.add(sentence(facts, owed)));
        body.add(Sentence.of("reminder.ask").with("organisation", organisation));
    }

    /** What a body owes of an obligation. */
    private record Owed(SourcedItem<ReportedObligation> obligation, SourcedItem<Debtor> own) {}

    /** All that the body has to answer for and that has a day. */
    private static List<Owed> open(ReportFacts facts) {
        return facts.obligations().stream()
                .filter(owed -> owed.item().isDated())
                .flatMap(owed -> SourcedItem.some(
                                owed.item().organisations(),
                                owed.at("organisations"),
                                debtor -> facts.subject().equals(debtor.answering()) && debtor.isOpen())
                        .stream()
                        .map(own -> new Owed(owed, own)))
                .toList();
    }

    /** The years that the body's obligations are for: "2027", or "2026, 2027". */
    static String years(ReportFacts facts) {
        return open(facts).stream()
                .map(owed -> owed.obligation().item().year())
                .distinct()
                .sorted()
                .map(year -> Integer.toString(year))
                .collect(joining(", "));
    }

    private static Sentence sentence(ReportFacts facts, Owed owed) {
        var obligation = owed.obligation().item();
        var debtor = owed.own().item();
        var cutOff = facts.head().cutOff();
        var sentence = Sentence.about(
                        "reminder.obligation", ObligationsChapter.key(obligation, debtor, facts.subject()))
                .with("organisation", debtor.name().in(facts.language()))
                .with("plan", facts.planTitle())
                .with("issuer", facts.issuer().body())
                .with("obligation", facts.title(obligation, facts.language()))
                .with("year", Integer.toString(obligation.year()))
                .with("now", facts.text().until(cutOff), "/cutOff");
        before(sentence, facts, owed);
        if (debtor.owes()) {
            return sentence.then(!cutOff.isBefore(end(owed)) ? "reminder.overdue" : "reminder.open");
        }
        sentence.then("reminder.returned");
        if (debtor.returnBy() != null) {
            var late = ReportFacts.dayOf(cutOff).isAfter(debtor.returnBy());
            sentence.then(late ? "reminder.returned.late" : "reminder.returned.by")
                    .date("returnBy", debtor.returnBy(), owed.own().at("returnBy"));
        }
        return sentence;
    }

    /** The body's own day, which an extension moves. */
    private static void before(Sentence sentence, ReportFacts facts, Owed owed) {
        var own = owed.own();
        if (own.item().onTimeBefore() == null) {
            var due = owed.obligation().item().onTimeBefore();
            sentence.then("reminder.before")
                    .date("due", ReportFacts.day(due), owed.obligation().at("onTimeBefore"));
            return;
        }
        sentence.then(own.item().extension() == null ? "reminder.before" : "reminder.extended")
                .date("due", ReportFacts.day(own.item().onTimeBefore()), own.at("onTimeBefore"));
    }

    /** The due day counts too: only after it something is overdue. */
    private static Instant end(Owed owed) {
        var obligation = owed.obligation().item();
        return Stream.of(
                        owed.own().item().dueDayEnds(),
                        owed.own().item().onTimeBefore(),
                        obligation.dueDayEnds(),
                        obligation.onTimeBefore())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .toInstant();
    }
}
