package vn.laichau.hatangso.reporting.document.telling;

import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Duty;
import vn.laichau.hatangso.reporting.source.Duty.Debtor;

/** What one organisation owed, and whether and when it sent it. */
final class OwnDutiesChapter {

    private OwnDutiesChapter() {}

    static void write(Body body, Facts facts, AgencyFacts agency) {
        var before = body.blocks().size();
        facts.duties()
                .forEach(duty -> Traced.some(
                                duty.item().organisations(),
                                duty.at("organisations"),
                                debtor -> facts.subject().equals(debtor.code()))
                        .forEach(own -> body.dash(sentence(facts, duty, own))));
        if (body.blocks().size() == before) {
            body.tell(Sentence.of("duties.none"));
        }
    }

    private static Sentence sentence(Facts facts, Traced<Duty> traced, Traced<Debtor> own) {
        var duty = traced.item();
        var debtor = own.item();
        var sentence = Sentence.about("duties.own", DutiesChapter.key(duty))
                .with("duty", facts.title(duty, facts.language()))
                .with("year", Integer.toString(duty.year()))
                .with("state", DutiesChapter.state(facts, facts.text(), duty, debtor), own.at("state"));
        if (debtor.sentAt() != null) {
            sentence.then("duties.own.sent")
                    .with("sentAt", facts.text().instant(debtor.sentAt().toInstant()), own.at("sentAt"))
                    .with(
                            "punctuality",
                            debtor.punctuality() == null ? "–" : facts.text().state(debtor.punctuality()),
                            own.at("punctuality"));
        }
        if (!debtor.needNotSend()) {
            due(sentence, facts, traced, own);
        }
        return sentence.then("end");
    }

    /** Its own day, which an extension moves. */
    private static void due(Sentence sentence, Facts facts, Traced<Duty> duty, Traced<Debtor> own) {
        var moved = own.item().onTimeBefore();
        var due = moved == null ? duty.item().onTimeBefore() : moved;
        if (due == null) {
            sentence.then("duties.own.undated");
            return;
        }
        sentence.then("duties.own.due").date("due", Facts.day(due), (moved == null ? duty : own).at("onTimeBefore"));
    }
}
