package vn.laichau.hatangso.reporting.document.narrative;

import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** What one organisation owed, and whether and when it sent it. */
final class OwnObligationsChapter {

    private OwnObligationsChapter() {}

    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var before = body.blocks().size();
        facts.obligations()
                .forEach(owed -> SourcedItem.some(
                                owed.item().organisations(),
                                owed.at("organisations"),
                                debtor -> facts.subject().equals(debtor.code()))
                        .forEach(own -> body.dash(sentence(facts, owed, own))));
        if (body.blocks().size() == before) {
            body.add(Sentence.of("obligations.none"));
        }
    }

    private static Sentence sentence(
            ReportFacts facts, SourcedItem<ReportedObligation> sourced, SourcedItem<Debtor> own) {
        var obligation = sourced.item();
        var debtor = own.item();
        var sentence = Sentence.about("obligations.own", ObligationsChapter.key(obligation))
                .with("obligation", facts.title(obligation, facts.language()))
                .with("year", Integer.toString(obligation.year()))
                .with("state", ObligationsChapter.state(facts, facts.text(), obligation, debtor), own.at("state"));
        if (debtor.sentAt() != null) {
            sentence.then("obligations.own.sent")
                    .with("sentAt", facts.text().instant(debtor.sentAt().toInstant()), own.at("sentAt"))
                    .with(
                            "punctuality",
                            debtor.punctuality() == null ? "–" : facts.text().state(debtor.punctuality()),
                            own.at("punctuality"));
        }
        if (!debtor.needNotSend()) {
            due(sentence, facts, sourced, own);
        }
        return sentence.then("end");
    }

    /** Its own day, which an extension moves. */
    private static void due(
            Sentence sentence, ReportFacts facts, SourcedItem<ReportedObligation> owed, SourcedItem<Debtor> own) {
        var moved = own.item().onTimeBefore();
        var due = moved == null ? owed.item().onTimeBefore() : moved;
        if (due == null) {
            sentence.then("obligations.own.undated");
            return;
        }
        sentence.then("obligations.own.due")
                .date("due", ReportFacts.day(due), (moved == null ? owed : own).at("onTimeBefore"));
    }
}
