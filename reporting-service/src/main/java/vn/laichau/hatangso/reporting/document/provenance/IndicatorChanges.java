package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.laichau.hatangso.reporting.document.provenance.ChangeCollector.Thing;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Reason;

/** What changed in targets, figures, and the coverage of villages. */
final class IndicatorChanges {

    private static final String ITEMS = "/parts/indicator/progress/items";
    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String UNITS = "/parts/indicator/territoryFigures";
    private static final String YEARS = "/parts/indicator/yearFigures";
    private static final String COVERAGE = "/parts/indicator/villageCoverage";

    private final ChangeCollector changes;
    private final ChangeReasons reasons;

    IndicatorChanges(ChangeCollector changes) {
        this.changes = changes;
        this.reasons = new ChangeReasons(changes);
    }

    void find() {
        changes.compare("target", ITEMS, item -> item.at("/target/code").asText(), SnapshotNames::target, this::target);
        if (changes.areOfOneYear()) {
            changes.compare("operatorFigure", FIGURES, ChangeReasons::figureKey, SnapshotNames::figure, this::figure);
        }
        if (changes.haveBoth(UNITS)) {
            changes.compare("territoryFigure", UNITS, IndicatorChanges::unitKey, SnapshotNames::unit, this::value);
        }
        if (changes.haveBoth(YEARS)) {
            changes.compare("yearFigure", YEARS, IndicatorChanges::yearKey, SnapshotNames::year, this::value);
        }
        if (changes.areOfOneYear() && changes.haveBoth(COVERAGE)) {
            changes.compare("coverage", COVERAGE, IndicatorChanges::indicator, SnapshotNames::coverage, this::coverage);
            villages();
        }
    }

    private void target(Thing target) {
        var amended = changes.differ(
                target, List.of("target/value", "target/due", "target/comparator"), Reason.TARGET_AMENDED);
        var whyOfLatest = whyOf("latest", target, Reason.NEW_DATA);
        var measured = changes.differ(target, List.of("latest/value"), whyOfLatest);
        changes.differ(target, List.of("baseline/value"), Reason.REVISION);
        // There is none before the deadline has passed.
        changes.differ(target, List.of("atDeadline/value"), whyOf("atDeadline", target, Reason.TIME));
        changes.differ(
                target, List.of("verdict"), measured ? whyOfLatest : amended ? Reason.TARGET_AMENDED : Reason.TIME);
        changes.differ(target, List.of("judgement/outcome", "override/verdict"), Reason.NEW_DATA);
    }

    /**
     * The value of the same period grows with what others send; only what was there already can be revised.
     *
     * @param first why there is one where there was none
     */
    private Reason whyOf(String member, Thing target, Reason first) {
        var before = target.before().path(member);
        var period = target.after().path(member).path("period").asText();
        if (!before.hasNonNull("period")) {
            return first;
        }
        return before.path("period").asText().equals(period)
                ? reasons.inPeriod(target.after().at("/indicator/code").asText(), period)
                : Reason.NEW_DATA;
    }

    private void figure(Thing figure) {
        changes.differ(figure, List.of("numerator", "denominator", "value"), reasons.ofOperator(figure));
    }

    private void value(Thing figure) {
        changes.differ(figure, List.of("value"), reasons.of(figure));
    }

    private void coverage(Thing coverage) {
        var why = coverage.after().has("sources") ? reasons.of(coverage) : Reason.NEW_DATA;
        changes.differ(coverage, List.of("villages", "reported", "without"), why);
    }

    /** A village is told of under each indicator that it became different in. */
    private void villages() {
        var earlier = ChangeCollector.byKey(changes.before().list(COVERAGE), IndicatorChanges::indicator);
        changes.after().list(COVERAGE).forEach(later -> {
            var before = earlier.get(indicator(later));
            if (before != null) {
                var villages = new VillageChanges(changes, before, later);
                villages.find("villageCovered", "newlyCovered");
                villages.find("villageWithout", "newlyWithout");
            }
        });
    }

    private static String indicator(JsonNode figure) {
        return SnapshotSide.code(figure, "indicator");
    }

    private static String unitKey(JsonNode figure) {
        return indicator(figure) + " " + SnapshotSide.code(figure, "territory");
    }

    private static String yearKey(JsonNode figure) {
        return indicator(figure) + " " + figure.path("year").asText();
    }
}
