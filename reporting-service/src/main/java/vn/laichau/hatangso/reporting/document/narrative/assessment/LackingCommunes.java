package vn.laichau.hatangso.reporting.document.narrative.assessment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;
import vn.laichau.hatangso.reporting.source.NamedCode;

/**
 * The communes that stand in the way of most targets: those that lack most in number, which are the large ones, and those with the
 * lowest share, which are the poor ones. The two are not the same.
 */
final class LackingCommunes {

    /** As many of each target as indicator-service names. */
    private static final int OF_EACH_TARGET = 5;

    private static final int NAMED = 3;

    private final ReportFacts facts;
    private final List<SourcedItem<Item>> open;

    LackingCommunes(ReportFacts facts) {
        this.facts = facts;
        this.open = TargetList.of(
                        facts,
                        item -> !Standing.of(item).isMet()
                                && item.blocking() != null
                                && item.blocking().count() > 0)
                .targets();
    }

    Optional<Sentence> sentence() {
        var byNumber = byNumber();
        var byShare = named(shares());
        if (byNumber.isEmpty() && byShare.isEmpty()) {
            return Optional.empty();
        }
        var sentence =
                Sentence.of("shortcomings.places").count("open", open.size(), SourcedItem.at(open, "blocking/count"));
        if (!byNumber.isEmpty()) {
            sentence.then("shortcomings.places.number")
                    .with("byNumber", byNumber, SourcedItem.at(open, "blocking/units"));
        }
        if (!byNumber.isEmpty() && !byShare.isEmpty()) {
            sentence.then("shortcomings.places.and");
        }
        if (!byShare.isEmpty()) {
            sentence.then("shortcomings.places.share")
                    .with("byShare", byShare, ReportFacts.INDICATOR + "/territoryFigures");
        }
        return Optional.of(sentence.then("end"));
    }

    /** What is to be done there first. */
    Optional<Sentence> next() {
        var places = byNumber();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Sentence.of("next.places").with("places", places, SourcedItem.at(open, "blocking/units")));
    }

    private String byNumber() {
        return named(numbers());
    }

    private Map<NamedCode, Integer> numbers() {
        var counted = new LinkedHashMap<NamedCode, Integer>();
        open.forEach(target -> target.item().blocking().units().stream()
                .limit(OF_EACH_TARGET)
                .forEach(unit -> counted.merge(unit, 1, Integer::sum)));
        return counted;
    }

    private Map<NamedCode, Integer> shares() {
        var counted = new LinkedHashMap<NamedCode, Integer>();
        open.forEach(target -> lowest(target.item()).forEach(unit -> counted.merge(unit, 1, Integer::sum)));
        return counted;
    }

    /** Of the last period; where more than so many have the lowest value, none of them is the lowest. */
    private List<NamedCode> lowest(Item item) {
        var sorted = new ArrayList<>(facts
                .measured(
                        IndicatorFacts::territoryFigures,
                        "territoryFigures",
                        figure -> "COMMUNE".equals(figure.level())
                                && figure.value() != null
                                && item.latest() != null
                                && item.latest().period().equals(figure.period())
                                && item.isMeasuredBy(figure.indicator().code()))
                .stream()
                .map(SourcedItem::item)
                .sorted(Comparator.comparing(TerritoryFigure::value))
                .toList());
        if (sorted.size() <= OF_EACH_TARGET
                || sorted.get(OF_EACH_TARGET).value().compareTo(sorted.get(0).value()) == 0) {
            return List.of();
        }
        return sorted.subList(0, OF_EACH_TARGET).stream()
                .map(TerritoryFigure::territory)
                .toList();
    }

    /** Those that stand in the way of more than one target, of most first. */
    private String named(Map<NamedCode, Integer> counted) {
        return counted.entrySet().stream()
                .filter(unit -> unit.getValue() > 1)
                .sorted(Map.Entry.<NamedCode, Integer>comparingByValue().reversed())
                .limit(NAMED)
                .map(unit -> facts.phrases()
                        .get(
                                "shortcomings.places.of",
                                ReportFacts.inSentence(unit.getKey().in(facts.language()), facts.language()),
                                facts.text().count(unit.getValue())))
                .collect(joining(", "));
    }
}
