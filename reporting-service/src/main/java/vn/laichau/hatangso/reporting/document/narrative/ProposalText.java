package vn.laichau.hatangso.reporting.document.narrative;

import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the issuer submits to the People's Committee: why, what is proposed, what the operators ask for, and the money. */
final class ProposalText {

    private ProposalText() {}

    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("proposals.submitted");
        ProposalsChapter.submitted(body, facts, ProposalsChapter.waiting(facts, agency));
        body.itemOf("proposals.operators");
        operators(body, facts, agency);
        body.itemOf("budget");
        MoneySection.tellOfUndecided(body, facts);
    }

    private static void operators(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var sent = facts.list(
                AgencyFacts::submissions, "submissions", each -> each.isPlanOfOperator() && each.narrative() != null);
        if (sent.isEmpty()) {
            body.add(Sentence.of("proposals.none"));
            return;
        }
        body.add(Sentence.of("proposal.intro").count("count", sent.size(), ReportFacts.AGENCY + "/submissions"));
        sent.forEach(each -> quote(body, facts, each.item()));
    }

    private static void quote(BodyBuilder body, ReportFacts facts, Submission sent) {
        body.point(facts.organisation(sent.organisation(), facts.language()));
        body.quote(sent.narrative());
    }
}
