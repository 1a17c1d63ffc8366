package vn.laichau.hatangso.reporting.document.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.paper.Chart;
import vn.laichau.hatangso.reporting.document.paper.Chart.Bar;
import vn.laichau.hatangso.reporting.format.Wording;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;

/** Draws where the targets in percent stand, a picture for each theme. */
final class ResultCharts {

    private static final String PERCENT = "PERCENT";
    private static final double MOST = 100;

    /** More bars than this leave half a page empty before the picture. */
    private static final int MOST_BARS = 15;

    private ResultCharts() {}

    static List<Chart> byTheme(Facts facts, List<Traced<Item>> targets) {
        return targets.stream()
                .map(Traced::item)
                .filter(item -> PERCENT.equals(item.indicator().unit())
                        && item.latest() != null
                        && item.latest().value() != null
                        && item.target().value() != null
                        && PERCENT.equals(item.target().unit()))
                .collect(groupingBy(item -> item.indicator().theme(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(theme -> chart(facts, theme.getKey(), theme.getValue()))
                .toList();
    }

    private static Chart chart(Facts facts, String theme, List<Item> items) {
        var phrases = Phrases.in(facts.language());
        return chart(
                phrases.get("chart.theme", facts.text().theme(theme)),
                phrases,
                items.stream().map(item -> bar(facts, item)));
    }

    private static Bar bar(Facts facts, Item item) {
        var label = item.indicator().name().in(facts.language()) + " ("
                + item.target().due().getYear() + ")";
        return new Bar(
                label,
                item.latest().value().doubleValue(),
                facts.text().quantity(item.latest().value(), PERCENT),
                item.target().value().doubleValue(),
                "ACHIEVED".equals(item.verdict()));
    }

    /** The units of one level by their values of one indicator, from the lowest. */
    static Chart byTerritory(Facts facts, String indicator, List<TerritoryFigure> figures) {
        var phrases = Phrases.in(facts.language());
        return chart(
                phrases.get("chart.territories", indicator),
                phrases,
                figures.stream()
                        .limit(MOST_BARS)
                        .map(figure -> new Bar(
                                figure.territory().in(facts.language()),
                                figure.value().doubleValue(),
                                facts.text().quantity(figure.value(), PERCENT),
                                null,
                                false)));
    }

    private static Chart chart(String title, Phrases phrases, Stream<Bar> all) {
        var bars = all.toList();
        var described = bars.stream()
                .map(bar -> bar.goal() == null
                        ? bar.label() + ": " + bar.shown()
                        : phrases.get("chart.bar", bar.label(), bar.shown(), shown(bar.goal(), phrases)))
                .collect(joining("; "));
        return new Chart(title, title + ". " + described + ".", MOST, bars);
    }

    private static String shown(double goal, Phrases phrases) {
        return Wording.in(phrases.language()).quantity(BigDecimal.valueOf(goal), PERCENT);
    }
}
