package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;

/**
 * Values of one unit of territory: how they changed, and whether they are as the plan wants them. What would be the same in each
 * row of their table is said before it.
 */
final class TerritoryValuesSection {

    private static final String NATIVE = "NATIVE";
    private static final String ACHIEVED = "ACHIEVED";

    private final ReportFacts reportFacts;
    private final List<SourcedItem<TerritoryFigure>> figures;

    private TerritoryValuesSection(ReportFacts reportFacts) {
        this.reportFacts = reportFacts;
        this.figures = reportFacts
                .indicator()
                .map(indicator -> SourcedItem.some(
                        indicator.territoryFigures(),
                        TerritoryFigures.FIGURES,
                        figure -> figure.territory().code().equals(reportFacts.subject())))
                .orElse(List.of());
    }

    /** The values of the unit that is reported on, and what operators reported of it. */
    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        bodyBuilder.itemOf("territory.values");
        new TerritoryValuesSection(reportFacts).tell(bodyBuilder);
        bodyBuilder.itemOf("results.operators");
        OperatorFigures.of(reportFacts).summarise(bodyBuilder);
    }

    private void tell(BodyBuilder bodyBuilder) {
        if (figures.isEmpty()) {
            bodyBuilder.add(Sentence.of("territory.none").with("unit", unit()));
            return;
        }
        held(bodyBuilder);
        lacking(bodyBuilder);
        behind(bodyBuilder);
        bodyBuilder.add(intro());
        bodyBuilder.table(table());
    }

    private String unit() {
        return ReportFacts.inSentence(
                reportFacts.territory(reportFacts.subject(), reportFacts.language()), reportFacts.language());
    }

    /** How many are as the plan wants them of the whole province. */
    private void held(BodyBuilder bodyBuilder) {
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
        bodyBuilder.add(Sentence.titled("territory.held")
                .then(way)
                .with("unit", unit())
                .count("met", count, origins)
                .count("held", met.size(), origins));
    }

    /** Of which targets that are not met the unit is among those that lack most. */
    private void lacking(BodyBuilder bodyBuilder) {
        var phraseBook = bodyBuilder.phrases();
        var lacking = reportFacts.targets().stream()
                .filter(target -> isAmongTheLast(target.item()))
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        bodyBuilder.add(Sentence.of("territory.lacking")
                .with("unit", unit())
                .with(
                        "targets",
                        lacking.stream()
                                .map(SourcedItem::item)
                                .map(item -> phraseBook.get(
                                        "territory.lacking.target",
                                        item.indicator().name().in(reportFacts.language()),
                                        Integer.toString(item.target().due().getYear())))
                                .collect(joining("; ")),
                        SourcedItem.at(lacking, "blocking/units")));
    }

    private boolean isAmongTheLast(Item item) {
        return item.blocking() != null
                && !ACHIEVED.equals(item.verdict())
                && item.blocking().units().stream().anyMatch(last -> last.code().equals(reportFacts.subject()));
    }

    /** Which of them are not of the report's year; of none there is nothing to say. */
    private void behind(BodyBuilder bodyBuilder) {
        var year = Integer.toString(reportFacts.year());
        var behind = figures.stream()
                .filter(figure -> figure.item().period() != null
                        && !figure.item().period().startsWith(year))
                .toList();
        if (behind.isEmpty()) {
            return;
        }
        bodyBuilder.add(Sentence.titled("territory.behind")
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
                .date("day", reportFacts.head().scope().geography());
        common(TerritoryFigure::mark)
                .filter(mark -> !NATIVE.equals(mark))
                .ifPresent(mark -> sentence.then("territory.intro.mark")
                        .with(
                                "mark",
                                reportFacts.phrases().get("mark." + mark),
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
        var phraseBook = reportFacts.tablePhrases();
        var columns = new Columns<SourcedItem<TerritoryFigure>>(reportFacts, 9)
                .text(
                        "indicator",
                        48,
                        figure -> Cell.words(reportFacts.indicator(
                                figure.item().indicator(), reportFacts.tables().language())));
        if (common(TerritoryFigure::period).isEmpty()) {
            columns.centred(
                    "period",
                    12,
                    figure -> reportFacts.cells().period(figure.item().period()));
        }
        var compared = figures.stream().anyMatch(figure -> figure.item().previous() != null);
        if (compared) {
            columns.figure(
                            "previous",
                            16,
                            figure -> TerritoryFigures.cell(
                                    reportFacts, figure, figure.item().previous(), "previous"))
                    .figure("this-period", 20, this::value)
                    .figure("change", 20, this::change);
        } else {
            columns.figure("value", 20, this::value);
        }
        return columns.centred("province-goal", 24, this::goal)
                .centred("verdict", 16, figure -> against(figure, phraseBook))
                .table(phraseBook.get("annex.territories"), figures);
    }

    /** What was not measured on the unit itself says so. */
    private Cell value(SourcedItem<TerritoryFigure> sourcedItem) {
        var figure = sourcedItem.item();
        var value = TerritoryFigures.cell(reportFacts, sourcedItem, figure.value(), "value");
        return figure.mark() == null
                        || NATIVE.equals(figure.mark())
                        || common(TerritoryFigure::mark).isPresent()
                ? value
                : value.shownAs(value.text() + "\n" + reportFacts.tablePhrases().get("mark." + figure.mark()));
    }

    private Cell change(SourcedItem<TerritoryFigure> sourcedItem) {
        var figure = sourcedItem.item();
        if (figure.value() == null || figure.previous() == null) {
            return Cell.NONE;
        }
        var change = Numbers.shown(figure.value(), null).subtract(Numbers.shown(figure.previous(), null));
        var sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "";
        return Cell.number(
                sign
                        + reportFacts
                                .tables()
                                .distance(
                                        change,
                                        reportFacts.unitOf(figure.indicator().code())),
                change,
                null,
                sourcedItem.at("value"));
    }

    private Cell goal(SourcedItem<TerritoryFigure> figure) {
        return target(figure)
                .map(goal -> Cell.number(
                        TargetSentence.goal(goal.item(), reportFacts.tables()) + "\n"
                                + reportFacts
                                        .tables()
                                        .brief(goal.item().target().due()),
                        goal.item().target().value(),
                        goal.item().target().unit(),
                        goal.at("target/value")))
                .orElse(Cell.NONE);
    }

    private Cell against(SourcedItem<TerritoryFigure> figure, PhraseBook phraseBook) {
        return isMet(figure)
                .map(met -> Cell.words(phraseBook.get(met ? "judgement.MET" : "judgement.NOT_MET"), figure.at("value")))
                .orElse(Cell.NONE);
    }

    private Optional<Boolean> isMet(SourcedItem<TerritoryFigure> figure) {
        return target(figure)
                .flatMap(target ->
                        TargetSentence.isMetBy(target.item(), figure.item().value()));
    }

    /** The next milestone that the report's year has not passed, or the last one. */
    private Optional<SourcedItem<Item>> target(SourcedItem<TerritoryFigure> figure) {
        var indicator = figure.item().indicator().code();
        var ofIndicator = reportFacts.targets().stream()
                .filter(target -> target.item().target().value() != null
                        && target.item().indicator().code().equals(indicator))
                .sorted(Comparator.comparing(target -> target.item().target().due()))
                .toList();
        return ofIndicator.stream()
                .filter(target -> target.item().target().due().getYear() >= reportFacts.year())
                .findFirst()
                .or(() -> ofIndicator.stream().reduce((first, last) -> last));
    }
}
