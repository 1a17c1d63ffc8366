package vn.laichau.hatangso.reporting.document.annual;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Indicator;
import vn.laichau.hatangso.reporting.source.Named;

/**
 * What the annual report of a year is told from.
 *
 * @param indicator empty when indicator-service did not answer
 * @param agency empty when agency-service did not answer
 * @param indicators by code, as far as a target names them
 * @param organisations Vietnamese names by code, as they were at the cut-off
 */
record AnnualFacts(
        int year,
        Instant cutOff,
        Optional<IndicatorFacts> indicator,
        Optional<AgencyFacts> agency,
        Map<String, Indicator> indicators,
        Map<String, String> organisations) {

    static AnnualFacts of(int year, SnapshotContent snapshot) {
        var indicator = snapshot.indicator();
        var agency = snapshot.agency();
        var indicators = new TreeMap<String, Indicator>();
        indicator.stream()
                .flatMap(facts -> facts.progress().items().stream())
                .forEach(item -> indicators.put(item.indicator().code(), item.indicator()));
        var organisations = new TreeMap<String, String>();
        agency.ifPresent(facts -> facts.agencies()
                .forEach((code, known) -> organisations.put(code, known.name().vi())));
        return new AnnualFacts(year, snapshot.cutOff(), indicator, agency, indicators, organisations);
    }

    boolean isDemonstration() {
        return plan().map(IndicatorFacts.Plan::demonstration).orElse(false)
                || agency.map(AgencyFacts::demonstration).orElse(false);
    }

    /** The plan that is reported on. */
    Optional<IndicatorFacts.Plan> plan() {
        return indicator.stream().flatMap(facts -> facts.plans().stream()).findFirst();
    }

    /** "Kế hoạch …", in full where it is known. */
    String planTitle() {
        var title = plan().map(plan -> plan.title().vi()).orElse("phát triển hạ tầng số");
        return title.startsWith("Kế hoạch") ? title : "Kế hoạch " + title;
    }

    String organisationName(String code) {
        return organisations.getOrDefault(code, code);
    }

    String organisationName(Named organisation) {
        return organisation.isBare() ? organisationName(organisation.code()) : organisation.name();
    }

    String indicatorName(Named indicator) {
        var known = indicators.get(indicator.code());
        return indicator.isBare() && known != null ? known.name().vi() : indicator.name();
    }

    /** Unit of an indicator's values, null when no target names the indicator. */
    String unitOf(Named indicator) {
        var known = indicators.get(indicator.code());
        return known == null ? null : known.unit();
    }
}
