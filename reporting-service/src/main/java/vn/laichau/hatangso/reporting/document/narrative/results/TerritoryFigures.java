package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;

/** Values of the units of territory on the chosen map. */
public final class TerritoryFigures {

    private static final String COMMUNE = "COMMUNE";
    private static final int MOST_TOLD = 8;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final ReportFacts facts;
    private final List<SourcedItem<TerritoryFigure>> figures;

    TerritoryFigures(ReportFacts facts) {
        this.facts = facts;
        this.figures = facts.measured(IndicatorFacts::territoryFigures, "territoryFigures");
    }

    /** How many units have a value of each indicator's last period, the lowest and the highest of them. */
    void summarise(BodyBuilder body) {
        var byIndicator = figures.stream()
                .filter(figure ->
                        COMMUNE.equals(figure.item().level()) && figure.item().value() != null)
                .collect(groupingBy(figure -> figure.item().indicator().code(), LinkedHashMap::new, toList()));
        if (byIndicator.isEmpty()) {
            body.add(Sentence.of("territories.none"));
            return;
        }
        var told = byIndicator.values().stream()
                .filter(all ->
                        byIndicator.size() <= MOST_TOLD || isOpen(all.get(0).item()))
                .limit(MOST_TOLD)
                .toList();
        var units =
                told.stream().map(all -> ofLastPeriod(all).size()).distinct().toList();
        var alike = told.size() > 1 && units.size() == 1;
        var map = Sentence.of(alike ? "territories.map.units" : "territories.map")
                .date("day", facts.head().scope().geography());
        if (alike) {
            map.count("units", units.get(0), told.get(0).get(0).at("indicator"));
        }
        body.add(map);
        var drawn = told.stream()
                .map(TerritoryFigures::ofLastPeriod)
                .filter(this::makesAPicture)
                .findFirst();
        told.forEach(all -> {
            body.dash(spread(all, alike));
            // Beside what it shows: where the page has no room for it, the next ones go before.
            drawn.filter(ofLastPeriod(all)::equals)
                    .ifPresent(first -> body.chart(new ResultCharts(facts)
                            .byTerritory(
                                    name(first.get(0)),
                                    first.stream().map(SourcedItem::item).toList())));
        });
        var others = byIndicator.values().stream()
                .filter(all -> !told.contains(all))
                .map(all -> all.get(0))
                .toList();
        if (!others.isEmpty()) {
            body.add(Sentence.of("territories.others")
                    .count("count", others.size(), SourcedItem.at(others, "indicator")));
        }
    }

    /** Whether a target of its indicator is not met: of the others the annex tells. */
    private boolean isOpen(TerritoryFigure figure) {
        return facts.targets().stream()
                .filter(target -> target.item().isMeasuredBy(figure.indicator().code()))
                .anyMatch(target -> target.item().target().value() != null
                        && !Standing.of(target.item()).isMet());
    }

    /** Percentages that are not all the same. */
    private boolean makesAPicture(List<SourcedItem<TerritoryFigure>> sorted) {
        var lowest = sorted.get(0).item();
        var highest = sorted.get(sorted.size() - 1).item();
        return "PERCENT".equals(facts.unitOf(lowest.indicator().code()))
                && lowest.value().compareTo(highest.value()) < 0;
    }

    /**
     * Values of one period alone can be held against each other; how many units are behind is said.
     *
     * @param alike whether all indicators have values of as many units, which was said
     */
    private Sentence spread(List<SourcedItem<TerritoryFigure>> all, boolean alike) {
        var sorted = ofLastPeriod(all);
        var lowest = sorted.get(0);
        var highest = sorted.get(sorted.size() - 1);
        var sentence = Sentence.about(
                        "territories.spread", lowest.item().indicator().code())
                .with("indicator", name(lowest))
                .with("lowest", shown(lowest), lowest.at("value"))
                .with("lowestUnit", unit(lowest), lowest.at("territory"))
                .count("lowestUnits", like(lowest, sorted), lowest.at("value"))
                .with("highest", shown(highest), highest.at("value"))
                .with("highestUnit", unit(highest), highest.at("territory"))
                .count("highestUnits", like(highest, sorted), highest.at("value"));
        if (lowest.item().period() != null) {
            sentence.then("territories.in").period("period", lowest.item().period(), lowest.at("period"));
        }
        sentence.then(alike ? "territories.range" : "territories.units")
                .count("units", sorted.size(), lowest.at("indicator"));
        range(sentence, sorted);
        var behind = all.stream().filter(figure -> !sorted.contains(figure)).toList();
        if (!behind.isEmpty()) {
            sentence.then("territories.behind").count("behind", behind.size(), ofEachPeriod(behind));
        }
        return sentence.then("end");
    }

    /** Where several have the lowest or the highest value, none of them is named as the one that has. */
    private void range(Sentence sentence, List<SourcedItem<TerritoryFigure>> sorted) {
        var lowest = sorted.get(0);
        var highest = sorted.get(sorted.size() - 1);
        if (sorted.size() == 1) {
            sentence.then("territories.one");
        } else if (lowest.item().value().compareTo(highest.item().value()) == 0) {
            sentence.then("territories.equal");
        } else {
            sentence.then(like(lowest, sorted) > 1 ? "territories.lowest.several" : "territories.lowest")
                    .then(like(highest, sorted) > 1 ? "territories.highest.several" : "territories.highest");
        }
    }

    private static int like(SourcedItem<TerritoryFigure> one, List<SourcedItem<TerritoryFigure>> all) {
        return (int) all.stream()
                .filter(each -> each.item().value().compareTo(one.item().value()) == 0)
                .count();
    }

    /** One of each period leads to all of it. */
    private static String[] ofEachPeriod(List<SourcedItem<TerritoryFigure>> counted) {
        var first = new LinkedHashMap<String, String>();
        counted.forEach(figure -> first.putIfAbsent(ending(figure), figure.at("indicator")));
        return first.values().toArray(String[]::new);
    }

    private String unit(SourcedItem<TerritoryFigure> figure) {
        return ReportFacts.inSentence(figure.item().territory().in(facts.language()), facts.language());
    }

    /** Those of the last period that any of them has, the lowest value first. */
    private static List<SourcedItem<TerritoryFigure>> ofLastPeriod(List<SourcedItem<TerritoryFigure>> all) {
        var last = all.stream()
                .map(TerritoryFigures::ending)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return all.stream()
                .filter(figure -> ending(figure).equals(last))
                .sorted(Comparator.comparing(figure -> figure.item().value()))
                .toList();
    }

    /** Sorts as periods end: a year ends after its quarters and months. */
    private static String ending(SourcedItem<TerritoryFigure> figure) {
        var period = figure.item().period() == null ? "" : figure.item().period();
        return YEAR.matcher(period).matches() ? period + "~" : period;
    }

    private String name(SourcedItem<TerritoryFigure> figure) {
        return facts.indicator(figure.item().indicator(), facts.language());
    }

    private String shown(SourcedItem<TerritoryFigure> figure) {
        return facts.text()
                .quantity(
                        figure.item().value(),
                        facts.unitOf(figure.item().indicator().code()));
    }

    public static Optional<Table> table(ReportFacts facts) {
        var figures = new TerritoryFigures(facts).figures;
        var language = facts.tables().language();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Columns<SourcedItem<TerritoryFigure>>(facts, 9)
                        .text(
                                "territory",
                                22,
                                figure -> figure.item().territory().in(language))
                        .text(
                                "indicator",
                                30,
                                figure -> facts.indicator(figure.item().indicator(), language))
                        .centred(
                                "period",
                                10,
                                figure -> facts.cells().period(figure.item().period()))
                        .figure(
                                "previous",
                                17,
                                figure -> cell(facts, figure, figure.item().previous(), "previous"))
                        .figure("value", 17, figure -> value(facts, figure))
                        .centred(
                                "mark",
                                15,
                                figure -> Cell.words(facts.tablePhrases()
                                        .get("mark." + figure.item().mark())))
                        .table(facts.tablePhrases().get("annex.territories"), figures));
    }

    /** An estimate says that it is one. */
    static Cell value(ReportFacts facts, SourcedItem<TerritoryFigure> sourced) {
        var value = cell(facts, sourced, sourced.item().value(), "value");
        return sourced.item().isEstimate()
                ? value.shownAs(facts.tablePhrases().get("course.estimate", value.text()))
                : value;
    }

    static Cell cell(ReportFacts facts, SourcedItem<TerritoryFigure> sourced, BigDecimal number, String member) {
        return facts.cells()
                .quantity(number, facts.unitOf(sourced.item().indicator().code()), sourced.at(member));
    }
}
