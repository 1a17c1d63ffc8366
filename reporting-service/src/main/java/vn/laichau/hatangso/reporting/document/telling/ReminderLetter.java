package vn.laichau.hatangso.reporting.document.telling;

import vn.laichau.hatangso.reporting.source.Duty;
import vn.laichau.hatangso.reporting.source.Duty.Debtor;

/** What a letter says to a body that has not sent what it owes, or was given it back. */
final class ReminderLetter implements Chapter {

    @Override
    public void write(Body body, Facts facts) {
        var organisation = facts.organisation(facts.subject(), facts.language());
        facts.duties()
                .forEach(duty -> Traced.some(
                                duty.item().organisations(),
                                duty.at("organisations"),
                                debtor -> facts.subject().equals(debtor.answering()))
                        .stream()
                        .filter(own -> own.item().isOpen())
                        .forEach(own -> owed(body, facts, duty, own)));
        body.tell(Sentence.of("reminder.ask").with("organisation", organisation));
    }

    private static void owed(Body body, Facts facts, Traced<Duty> traced, Traced<Debtor> own) {
        var duty = traced.item();
        var sentence = Sentence.about("reminder.duty", DutiesChapter.key(duty))
                .with("organisation", own.item().name().in(facts.language()))
                .with("plan", facts.planTitle())
                .with("duty", duty.title().in(facts.language()))
                .with("year", Integer.toString(duty.year()));
        var due = duty.onTimeBefore();
        if (due != null) {
            sentence.then("reminder.before").with("due", facts.text().date(Facts.day(due)), traced.at("onTimeBefore"));
        }
        var cutOff = facts.content().cutOff();
        var overdue = due != null && !cutOff.isBefore(due.toInstant());
        body.tell(sentence.then(
                        own.item().owes() ? (overdue ? "reminder.overdue" : "reminder.open") : "reminder.returned")
                .with("now", facts.text().instant(cutOff), "/cutOff"));
    }
}
