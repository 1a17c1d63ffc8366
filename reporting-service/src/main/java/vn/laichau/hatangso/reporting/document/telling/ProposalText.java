package vn.laichau.hatangso.reporting.document.telling;

import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the issuer submits to the People's Committee: why, what is proposed, what the operators ask for, and the money. */
final class ProposalText {

    private ProposalText() {}

    static void write(Body body, Facts facts, AgencyFacts agency) {
        body.itemOf("proposals.submitted");
        ProposalsChapter.submitted(body, facts, ProposalsChapter.waiting(agency));
        body.itemOf("proposals.operators");
        operators(body, facts, agency);
        body.itemOf("budget");
        Money.tellOfUndecided(body, facts);
    }

    private static void operators(Body body, Facts facts, AgencyFacts agency) {
        var sent = Traced.some(
                agency.submissions(),
                Facts.AGENCY + "/submissions",
                each -> each.isPlanOfOperator() && each.narrative() != null);
        if (sent.isEmpty()) {
            body.tell(Sentence.of("proposals.none"));
            return;
        }
        body.tell(Sentence.of("proposal.intro").count("count", sent.size(), Facts.AGENCY + "/submissions"));
        sent.forEach(each -> quote(body, facts, each.item()));
    }

    private static void quote(Body body, Facts facts, Submission sent) {
        body.point(facts.organisation(sent.organisation(), facts.language()));
        body.quote(sent.narrative());
    }
}
