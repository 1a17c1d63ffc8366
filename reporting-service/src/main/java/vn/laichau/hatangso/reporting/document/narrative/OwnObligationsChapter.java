package vn.laichau.hatangso.reporting.document.narrative;

import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** What one organisation owed, and whether and when it sent it. */
final class OwnObligationsChapter {

    private OwnObligationsChapter() {}

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        var before = bodyBuilder.blocks().size();
        reportFacts
                .duties()
                .forEach(duty -> SourcedItem.some(
                                duty.item().organisations(),
                                duty.at("organisations"),
                                debtor -> reportFacts.subject().equals(debtor.code()))
                        .forEach(own -> bodyBuilder.dash(sentence(reportFacts, duty, own))));
        if (bodyBuilder.blocks().size() == before) {
            bodyBuilder.add(Sentence.of("duties.none"));
        }
    }

    private static Sentence sentence(
            ReportFacts reportFacts, SourcedItem<ReportedObligation> sourcedItem, SourcedItem<Debtor> own) {
        var reportedObligation = sourcedItem.item();
        var debtor = own.item();
        var sentence = Sentence.about("duties.own", ObligationsChapter.key(reportedObligation))
                .with("duty", reportFacts.title(reportedObligation, reportFacts.language()))
                .with("year", Integer.toString(reportedObligation.year()))
                .with(
                        "state",
                        ObligationsChapter.state(reportFacts, reportFacts.text(), reportedObligation, debtor),
                        own.at("state"));
        if (debtor.sentAt() != null) {
            sentence.then("duties.own.sent")
                    .with("sentAt", reportFacts.text().instant(debtor.sentAt().toInstant()), own.at("sentAt"))
                    .with(
                            "punctuality",
                            debtor.punctuality() == null
                                    ? "–"
                                    : reportFacts.text().state(debtor.punctuality()),
                            own.at("punctuality"));
        }
        if (!debtor.needNotSend()) {
            due(sentence, reportFacts, sourcedItem, own);
        }
        return sentence.then("end");
    }

    /** Its own day, which an extension moves. */
    private static void due(
            Sentence sentence, ReportFacts reportFacts, SourcedItem<ReportedObligation> duty, SourcedItem<Debtor> own) {
        var moved = own.item().onTimeBefore();
        var due = moved == null ? duty.item().onTimeBefore() : moved;
        if (due == null) {
            sentence.then("duties.own.undated");
            return;
        }
        sentence.then("duties.own.due")
                .date("due", ReportFacts.day(due), (moved == null ? duty : own).at("onTimeBefore"));
    }
}
