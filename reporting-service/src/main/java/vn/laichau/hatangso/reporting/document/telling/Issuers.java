package vn.laichau.hatangso.reporting.document.telling;

import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Issuer;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;

/** Names who issues a document, in its language. */
final class Issuers {

    private static final String BEFORE_PLACE = "^Ủy ban nhân dân (tỉnh|thành phố) ";

    private Issuers() {}

    static Issuer of(Facts facts) {
        var body = facts.issuingBody();
        var place = facts.reportingPlan()
                .map(ReportingPlan::place)
                .orElseGet(() -> body.parentVi().replaceFirst(BEFORE_PLACE, ""));
        return facts.language() == Language.EN
                ? new Issuer(body.parentEn(), body.nameEn(), body.symbol(), place)
                : new Issuer(body.parentVi(), body.nameVi(), body.symbol(), place);
    }
}
