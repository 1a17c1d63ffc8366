package vn.laichau.hatangso.reporting.document.narrative.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.YearFigure;

/**
 * What a report's year comes to if it changes as the year before did: for a report of a year of which nothing is known but the two
 * years before, as they were counted.
 *
 * @param value in the indicator's unit
 * @param pointers to the two values it follows from
 */
record YearOutlook(BigDecimal value, String... pointers) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Empty where the year has a value, or one of the two years before has none. */
    static Optional<YearOutlook> of(Item item, ReportFacts facts) {
        if (item.latest() == null || TargetSentence.isOfYear(item, facts.year())) {
            return Optional.empty();
        }
        var before = year(item, facts, facts.year() - 1);
        var first = year(item, facts, facts.year() - 2);
        if (before.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        var last = before.get(0).item().value();
        var value = last.add(last.subtract(first.get(0).item().value())).max(BigDecimal.ZERO);
        var bounded = "PERCENT".equals(item.indicator().unit()) ? value.min(WHOLE) : value;
        return Optional.of(
                new YearOutlook(bounded, first.get(0).at("value"), before.get(0).at("value")));
    }

    private static List<SourcedItem<YearFigure>> year(Item item, ReportFacts facts, int year) {
        return facts.measured(
                IndicatorFacts::yearFigures,
                "yearFigures",
                figure -> figure.year() == year
                        && figure.isCounted()
                        && item.isMeasuredBy(figure.indicator().code()));
    }
}
