package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.Chart.Bar;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;

/** Draws where the targets in percent stand, a picture for each theme. */
final class ResultCharts {

    private static final String PERCENT = "PERCENT";
    private static final double MOST = 100;

    /** More bars than this leave half a page empty before the picture: of one more, two pictures are made. */
    private static final int MOST_BARS = 15;

    private ResultCharts() {}

    static List<Chart> byTheme(ReportFacts facts, List<SourcedItem<Item>> targets) {
        return targets.stream()
                .map(SourcedItem::item)
                .filter(item -> PERCENT.equals(item.indicator().unit())
                        && item.latest() != null
                        && item.latest().value() != null
                        && item.target().value() != null
                        && PERCENT.equals(item.target().unit()))
                .collect(groupingBy(item -> item.indicator().theme(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(theme -> charts(facts, theme.getKey(), theme.getValue()))
                .toList();
    }

    private static Stream<Chart> charts(ReportFacts facts, String theme, List<Item> items) {
        var phrases = facts.phrases();
        var name = facts.text().theme(theme);
        var pictures = (items.size() + MOST_BARS - 1) / MOST_BARS;
        return IntStream.range(0, pictures)
                .mapToObj(i -> chart(
                        facts,
                        pictures == 1 ? name : phrases.get("chart.part", name, i + 1, pictures),
                        items.subList(items.size() * i / pictures, items.size() * (i + 1) / pictures)));
    }

    /** Called by what it shows: how many of its targets are met. */
    private static Chart chart(ReportFacts facts, String name, List<Item> items) {
        var phrases = facts.phrases();
        var met = (int) items.stream().filter(item -> Standing.of(item).isMet()).count();
        var all = facts.text().count(items.size());
        var title = met == 0
                ? phrases.get("chart.theme.none", name, all)
                : phrases.get("chart.theme", name, facts.text().count(met), all);
        return chart(title, phrases, items.stream().map(item -> bar(facts, item)));
    }

    private static Bar bar(ReportFacts facts, Item item) {
        var ofYear = TargetSentence.isOfYear(item, facts.year());
        var period = facts.text().briefPeriod(item.latest().period());
        var label = item.indicator().name().in(facts.language()) + " ("
                + item.target().due().getYear()
                + (ofYear ? "" : "; " + facts.phrases().get("chart.of-period", period)) + ")";
        return new Bar(
                label,
                item.latest().value().doubleValue(),
                ofYear ? TargetSentence.listedValue(item, facts) : TargetSentence.bareValue(item, facts.text()),
                item.target().value().doubleValue(),
                Standing.of(item).isMet());
    }

    /** The units of one level by their values of one indicator, from the lowest; those that have the highest are not low. */
    static Chart byTerritory(ReportFacts facts, String indicator, List<TerritoryFigure> figures) {
        var phrases = facts.phrases();
        var highest = figures.get(figures.size() - 1).value();
        return chart(
                phrases.get(
                        "chart.territories",
                        indicator,
                        ReportFacts.inSentence(figures.get(0).territory().in(facts.language()), facts.language()),
                        facts.text().quantity(figures.get(0).value(), PERCENT)),
                phrases,
                figures.stream()
                        .filter(figure -> figure.value().compareTo(highest) < 0)
                        .limit(MOST_BARS)
                        .map(figure -> new Bar(
                                figure.territory().in(facts.language()),
                                figure.value().doubleValue(),
                                facts.text().quantity(figure.value(), PERCENT),
                                null,
                                false)));
    }

    private static Chart chart(String title, PhraseBook phrases, Stream<Bar> all) {
        var bars = all.toList();
        var described = bars.stream()
                .map(bar -> bar.goal() == null
                        ? bar.label() + ": " + bar.shown()
                        : phrases.get("chart.bar", bar.label(), bar.shown(), shown(bar.goal(), phrases)))
                .collect(joining("; "));
        return new Chart(title, title + ". " + described + ".", MOST, bars);
    }

    private static String shown(double goal, PhraseBook phrases) {
        return LanguageFormat.in(phrases.language()).quantity(BigDecimal.valueOf(goal), PERCENT);
    }
}
