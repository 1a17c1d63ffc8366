package vn.laichau.hatangso.reporting.document.narrative.results;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Latest;

/**
 * What the province had reached in the year before that of a target's latest value.
 *
 * @param value in the indicator's unit
 * @param pointer where in the snapshot it stands
 */
public record PreviousYearValue(int year, BigDecimal value, String pointer) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Empty where it is not known. */
    public static Optional<PreviousYearValue> of(Item item, ReportFacts facts) {
        if (item.latest() == null) {
            return Optional.empty();
        }
        var begin = YEAR.matcher(item.latest().period());
        if (!begin.lookingAt()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(begin.group()) - 1;
        return facts.measured(IndicatorFacts::yearFigures, "yearFigures").isEmpty()
                ? ofPeriodBefore(year, item, facts)
                : ofYear(year, item, facts);
    }

    /** Whether it is the same value of the same year. */
    boolean is(Latest other) {
        return Integer.toString(year).equals(other.period()) && value.compareTo(other.value()) == 0;
    }

    private static Optional<PreviousYearValue> ofYear(int year, Item item, ReportFacts facts) {
        return facts
                .measured(
                        IndicatorFacts::yearFigures,
                        "yearFigures",
                        figure -> figure.year() == year
                                && figure.isCounted()
                                && item.isMeasuredBy(figure.indicator().code()))
                .stream()
                .map(figure -> new PreviousYearValue(year, figure.item().value(), figure.at("value")))
                .findFirst();
    }

    /** Older snapshots tell of no years: there it is the period before one that is a whole year. */
    private static Optional<PreviousYearValue> ofPeriodBefore(int year, Item item, ReportFacts facts) {
        var period = item.latest().period();
        return facts
                .measured(
                        IndicatorFacts::territoryFigures,
                        "territoryFigures",
                        figure -> "PROVINCE".equals(figure.level())
                                && figure.previous() != null
                                && item.isMeasuredBy(figure.indicator().code())
                                && YEAR.matcher(period).matches()
                                && period.equals(figure.period()))
                .stream()
                .map(figure -> new PreviousYearValue(year, figure.item().previous(), figure.at("previous")))
                .findFirst();
    }
}
