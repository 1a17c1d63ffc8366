package vn.laichau.hatangso.reporting.document.telling;

import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Issuer;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;

/** Names who issues a document: as called on the day of issue, and until then as called at the cut-off. */
final class Issuers {

    private static final String BEFORE_PLACE = "^Ủy ban nhân dân (tỉnh|thành phố) ";

    private Issuers() {}

    static Issuer of(Facts facts) {
        var issue = facts.content().issue();
        var body = issue != null ? issue.body() : atCutOff(facts);
        var place = facts.reportingPlan()
                .map(ReportingPlan::place)
                .orElseGet(() -> body.parentVi().replaceFirst(BEFORE_PLACE, ""));
        return facts.language() == Language.EN
                ? new Issuer(body.parentEn(), body.nameEn(), body.symbol(), place)
                : new Issuer(body.parentVi(), body.nameVi(), body.symbol(), place);
    }

    /** Without agency-service the body is called as the plan calls who reports. */
    private static IssuingBody atCutOff(Facts facts) {
        var code = facts.content().issuer();
        var plan = facts.reportingPlan();
        return facts.agency()
                .flatMap(agency -> IssuingBody.of(code, agency, plan))
                .or(() -> plan.map(IssuingBody::of))
                .orElseGet(() -> IssuingBody.unknown(code));
    }
}
