package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;

/**
 * Values of one unit of territory: how they changed, and whether they are as the plan wants them. What would be the same in each
 * row of their table is said before it.
 */
public final class TerritoryValuesSection {

    private static final String NATIVE = "NATIVE";

    private final ReportFacts facts;
    private final List<SourcedItem<TerritoryFigure>> figures;

    private TerritoryValuesSection(ReportFacts facts) {
        this.facts = facts;
        this.figures = facts.measured(
                IndicatorFacts::territoryFigures,
                "territoryFigures",
                figure -> figure.territory().code().equals(facts.subject()));
    }

    /** The values of the unit that is reported on, and what operators reported of it. */
    public static void values(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("territory.values");
        new TerritoryValuesSection(facts).tell(body);
    }

    public static void operators(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.operators");
        OperatorFigures.of(facts).summarise(body);
    }

    private void tell(BodyBuilder body) {
        if (figures.isEmpty()) {
            body.add(Sentence.of("territory.none").with("unit", unit()));
            return;
        }
        held(body);
        lacking(body);
        behind(body);
        body.add(intro());
        body.table(table());
    }

    private String unit() {
        return ReportFacts.inSentence(facts.territory(facts.subject(), facts.language()), facts.language());
    }

    /** How many are as the plan wants them of the whole province. */
    private void held(BodyBuilder body) {
        var met = figures.stream().flatMap(figure -> isMet(figure).stream()).toList();
        if (met.isEmpty()) {
            return;
        }
        var count = (int) met.stream().filter(yes -> yes).count();
        var way = count == 0 ? "territory.held.none" : count == met.size() ? "territory.held.all" : "territory.held";
        var origins = figures.stream()
                .filter(figure -> isMet(figure).isPresent())
                .map(figure -> figure.at("value"))
                .toArray(String[]::new);
        body.add(Sentence.titled("territory.held")
                .then(way)
                .with("unit", unit())
                .count("met", count, origins)
                .count("held", met.size(), origins));
    }

    /** Of which targets that are not met the unit is among those that lack most. */
    private void lacking(BodyBuilder body) {
        var phrases = body.phrases();
        var lacking = facts.targets().stream()
                .filter(target -> isAmongTheLast(target.item()))
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        body.add(Sentence.of("territory.lacking")
                .with("unit", unit())
                .with(
                        "targets",
                        lacking.stream()
                                .map(SourcedItem::item)
                                .map(item -> phrases.get(
                                        "territory.lacking.target",
                                        ReportFacts.inSentence(
                                                item.indicator().name().in(facts.language()), facts.language()),
                                        Integer.toString(item.target().due().getYear())))
                                .collect(joining("; ")),
                        SourcedItem.at(lacking, "blocking/units")));
    }

    private boolean isAmongTheLast(Item item) {
        return item.blocking() != null
                && !Standing.of(item).isMet()
                && item.blocking().units().stream().anyMatch(last -> last.code().equals(facts.subject()));
    }

    /** Which of them are not of the report's year; of none there is nothing to say. */
    private void behind(BodyBuilder body) {
        var year = Integer.toString(facts.year());
        var behind = figures.stream()
                .filter(figure -> figure.item().period() != null
                        && !figure.item().period().startsWith(year))
                .toList();
        if (behind.isEmpty()) {
            return;
        }
        body.add(Sentence.titled("territory.behind")
                .then(behind.size() == figures.size() ? "territory.behind.all" : "territory.behind")
                .count("count", behind.size(), SourcedItem.at(behind, "period"))
                .with("year", year));
    }

    private Sentence intro() {
        var sentence = Sentence.titled("territory.intro");
        common(TerritoryFigure::period)
                .ifPresentOrElse(
                        period -> sentence.then("territory.intro.period")
                                .period("period", period, figures.get(0).at("period")),
                        () -> sentence.then("territory.intro"));
        sentence.then("territory.intro.map")
                .with("unit", unit())
                .date("day", facts.head().scope().geography());
        common(TerritoryFigure::mark)
                .filter(mark -> !NATIVE.equals(mark))
                .ifPresent(mark -> sentence.then("territory.intro.mark")
                        .with(
                                "mark",
                                facts.phrases().get("mark." + mark),
                                figures.get(0).at("mark")));
        return sentence.then("territory.intro.end");
    }

    /** What all of them have in common, where they are several. */
    private <V> Optional<V> common(Function<TerritoryFigure, V> member) {
        var first = member.apply(figures.get(0).item());
        return Optional.ofNullable(first)
                .filter(known -> figures.stream().allMatch(figure -> known.equals(member.apply(figure.item()))));
    }

    private Table table() {
        var phrases = facts.tablePhrases();
        var columns = new Columns<SourcedItem<TerritoryFigure>>(facts, 9)
                .text(
                        "indicator",
                        44,
                        figure -> facts.indicator(
                                figure.item().indicator(), facts.tables().language()));
        if (common(TerritoryFigure::period).isEmpty()) {
            columns.centred(
                    "period", 12, figure -> facts.cells().period(figure.item().period()));
        }
        var compared = figures.stream().anyMatch(figure -> figure.item().previous() != null);
        if (compared) {
            columns.figure(
                            "previous",
                            16,
                            figure -> TerritoryFigures.cell(
                                    facts, figure, figure.item().previous(), "previous"))
                    .figure("this-period", 20, this::value)
                    .figure("change", 20, this::change);
        } else {
            columns.figure("value", 20, this::value);
        }
        return columns.centred("province-goal", 29, this::goal)
                .centred("verdict", 19, figure -> against(figure, phrases))
                .table(phrases.get("annex.territories"), figures);
    }

    /** What was not measured on the unit itself says so. */
    private Cell value(SourcedItem<TerritoryFigure> sourced) {
        var figure = sourced.item();
        var value = TerritoryFigures.value(facts, sourced);
        return figure.mark() == null
                        || NATIVE.equals(figure.mark())
                        || common(TerritoryFigure::mark).isPresent()
                ? value
                : value.shownAs(value.text() + "\n" + facts.tablePhrases().get("mark." + figure.mark()));
    }

    private Cell change(SourcedItem<TerritoryFigure> sourced) {
        var figure = sourced.item();
        if (figure.value() == null || figure.previous() == null) {
            return Cell.NONE;
        }
        var change = Numbers.shown(figure.value(), null).subtract(Numbers.shown(figure.previous(), null));
        var sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "";
        return Cell.number(
                sign
                        + facts.tables()
                                .briefDistance(
                                        change, facts.unitOf(figure.indicator().code())),
                change,
                null,
                sourced.at("value"));
    }

    private Cell goal(SourcedItem<TerritoryFigure> figure) {
        return target(figure)
                .map(goal -> Cell.number(
                        TargetSentence.goal(goal.item(), facts.tables()) + "\n"
                                + facts.tables().brief(goal.item().target().due()),
                        goal.item().target().value(),
                        goal.item().target().unit(),
                        goal.at("target/value")))
                .orElse(Cell.NONE);
    }

    private Cell against(SourcedItem<TerritoryFigure> figure, PhraseBook phrases) {
        return isMet(figure)
                .map(met -> Cell.words(phrases.get(met ? "judgement.MET" : "judgement.NOT_MET"), figure.at("value")))
                .orElse(Cell.NONE);
    }

    private Optional<Boolean> isMet(SourcedItem<TerritoryFigure> figure) {
        return target(figure)
                .flatMap(target -> Standing.isMetBy(target.item(), figure.item().value()));
    }

    /** The next milestone that the report's year has not passed, or the last one. */
    private Optional<SourcedItem<Item>> target(SourcedItem<TerritoryFigure> figure) {
        var indicator = figure.item().indicator().code();
        var ofIndicator = facts.targets().stream()
                .filter(target ->
                        target.item().target().value() != null && target.item().isMeasuredBy(indicator))
                .sorted(Comparator.comparing(target -> target.item().target().due()))
                .toList();
        return ofIndicator.stream()
                .filter(target -> target.item().target().due().getYear() >= facts.year())
                .findFirst()
                .or(() -> ofIndicator.stream().reduce((first, last) -> last));
    }
}
