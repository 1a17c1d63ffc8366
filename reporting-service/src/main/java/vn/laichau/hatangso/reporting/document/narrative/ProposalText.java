package vn.laichau.hatangso.reporting.document.narrative;

import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the issuer submits to the People's Committee: why, what is proposed, what the operators ask for, and the money. */
final class ProposalText {

    private ProposalText() {}

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        bodyBuilder.itemOf("proposals.submitted");
        ProposalsChapter.submitted(bodyBuilder, reportFacts, ProposalsChapter.waiting(agency));
        bodyBuilder.itemOf("proposals.operators");
        operators(bodyBuilder, reportFacts, agency);
        bodyBuilder.itemOf("budget");
        MoneySection.tellOfUndecided(bodyBuilder, reportFacts);
    }

    private static void operators(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        var sent = SourcedItem.some(
                agency.submissions(),
                ReportFacts.AGENCY + "/submissions",
                each -> each.isPlanOfOperator() && each.narrative() != null);
        if (sent.isEmpty()) {
            bodyBuilder.add(Sentence.of("proposals.none"));
            return;
        }
        bodyBuilder.add(Sentence.of("proposal.intro").count("count", sent.size(), ReportFacts.AGENCY + "/submissions"));
        sent.forEach(each -> quote(bodyBuilder, reportFacts, each.item()));
    }

    private static void quote(BodyBuilder bodyBuilder, ReportFacts reportFacts, Submission sent) {
        bodyBuilder.point(reportFacts.organisation(sent.organisation(), reportFacts.language()));
        bodyBuilder.quote(sent.narrative());
    }
}
