package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** What a letter says to a body that has not sent what it owes, or was given it back. */
final class ReminderLetter {

    private ReminderLetter() {}

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts) {
        var organisation = reportFacts.subjectName();
        open(reportFacts).forEach(owed -> bodyBuilder.add(sentence(reportFacts, owed)));
        bodyBuilder.add(Sentence.of("reminder.ask").with("organisation", organisation));
    }

    /** What a body owes of a duty. */
    private record Owed(SourcedItem<ReportedObligation> duty, SourcedItem<Debtor> own) {}

    /** All that the body has to answer for and that has a day. */
    private static List<Owed> open(ReportFacts reportFacts) {
        return reportFacts.duties().stream()
                .filter(duty -> duty.item().isDated())
                .flatMap(duty -> SourcedItem.some(
                                duty.item().organisations(),
                                duty.at("organisations"),
                                debtor -> reportFacts.subject().equals(debtor.answering()) && debtor.isOpen())
                        .stream()
                        .map(own -> new Owed(duty, own)))
                .toList();
    }

    /** The years that the body's duties are for: "2027", or "2026, 2027". */
    static String years(ReportFacts reportFacts) {
        return open(reportFacts).stream()
                .map(owed -> owed.duty().item().year())
                .distinct()
                .sorted()
                .map(year -> Integer.toString(year))
                .collect(joining(", "));
    }

    private static Sentence sentence(ReportFacts reportFacts, Owed owed) {
        var reportedObligation = owed.duty().item();
        var debtor = owed.own().item();
        var cutOff = reportFacts.head().cutOff();
        var sentence = Sentence.about(
                        "reminder.duty", ObligationsChapter.key(reportedObligation, debtor, reportFacts.subject()))
                .with("organisation", debtor.name().in(reportFacts.language()))
                .with("plan", reportFacts.planTitle())
                .with("issuer", reportFacts.issuer().body())
                .with("duty", reportFacts.title(reportedObligation, reportFacts.language()))
                .with("year", Integer.toString(reportedObligation.year()))
                .with("now", reportFacts.text().until(cutOff), "/cutOff");
        before(sentence, reportFacts, owed);
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
    private static void before(Sentence sentence, ReportFacts reportFacts, Owed owed) {
        var own = owed.own();
        if (own.item().onTimeBefore() == null) {
            var due = owed.duty().item().onTimeBefore();
            sentence.then("reminder.before")
                    .date("due", ReportFacts.day(due), owed.duty().at("onTimeBefore"));
            return;
        }
        sentence.then(own.item().extension() == null ? "reminder.before" : "reminder.extended")
                .date("due", ReportFacts.day(own.item().onTimeBefore()), own.at("onTimeBefore"));
    }

    /** The due day counts too: only after it something is overdue. */
    private static Instant end(Owed owed) {
        var reportedObligation = owed.duty().item();
        return Stream.of(
                        owed.own().item().dueDayEnds(),
                        owed.own().item().onTimeBefore(),
                        reportedObligation.dueDayEnds(),
                        reportedObligation.onTimeBefore())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .toInstant();
    }
}
