package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.YearFigure;

/** The course of each indicator over the years that a mid-term or final report speaks of, held against its targets. */
public final class YearlyValues {

    private final ReportFacts facts;
    private final List<SourcedItem<Item>> targets;
    private final Map<String, List<SourcedItem<YearFigure>>> years;

    YearlyValues(ReportFacts facts) {
        this.facts = facts;
        this.targets = facts.targets();
        this.years =
                facts.measured(IndicatorFacts::yearFigures, "yearFigures", figure -> figure.value() != null).stream()
                        .collect(groupingBy(figure -> figure.item().indicator().code(), LinkedHashMap::new, toList()));
    }

    private boolean isEmpty() {
        return years.isEmpty();
    }

    void tell(BodyBuilder body) {
        if (isEmpty()) {
            body.add(Sentence.of("course.none"));
            return;
        }
        body.add(Sentence.of("course.intro")
                .with("first", Integer.toString(span().min().orElseThrow()))
                .with("last", Integer.toString(lastKnown())));
        ofIndicators().values().stream()
                .filter(own -> years.containsKey(code(own.get(0))))
                .forEach(own -> body.dash(sentence(own)));
        var silent = ofIndicators().values().stream()
                .map(own -> own.get(0))
                .filter(target -> !years.containsKey(code(target)))
                .map(target -> target.item().indicator().name().in(facts.language()))
                .collect(joining("; "));
        if (!silent.isEmpty()) {
            body.add(Sentence.of("course.silent").with("indicators", silent));
        }
    }

    /** The last year that anything is known of, which is not always that of the report. */
    private int lastKnown() {
        return years.values().stream()
                .flatMap(List::stream)
                .mapToInt(year -> year.item().year())
                .max()
                .orElse(facts.year());
    }

    private Map<String, List<SourcedItem<Item>>> ofIndicators() {
        return targets.stream().collect(groupingBy(YearlyValues::code, LinkedHashMap::new, toList()));
    }

    private static String code(SourcedItem<Item> target) {
        return target.item().indicator().code();
    }

    /** "Người trưởng thành có điện thoại thông minh: năm 2023 là 60,1%; năm 2024 là 70,5%, tăng 10,4 điểm % …". */
    private Sentence sentence(List<SourcedItem<Item>> ofIndicator) {
        var first = ofIndicator.get(0);
        var own = years.get(code(first));
        var sentence = Sentence.about("course", code(first))
                .with("indicator", first.item().indicator().name().in(facts.language()))
                .with(
                        "values",
                        own.stream()
                                .map(year -> told(first.item(), year.item()))
                                .collect(joining("; ")),
                        SourcedItem.at(own, "value"));
        if (own.size() > 1) {
            course(sentence, first.item(), own);
        }
        return sentence.then("course.milestones")
                .with(
                        "milestones",
                        Quotations.capital(
                                ofIndicator.stream().map(this::milestone).collect(joining("; "))),
                        ofIndicator.stream()
                                .flatMap(target -> Stream.of(target.at("target/value"), target.at("verdict")))
                                .toArray(String[]::new))
                .then("end");
    }

    private String told(Item target, YearFigure year) {
        return facts.phrases()
                .get(
                        "course.year",
                        facts.text().period(Integer.toString(year.year())),
                        shown(target, year, facts.text()));
    }

    private void course(Sentence sentence, Item target, List<SourcedItem<YearFigure>> own) {
        var first = own.get(0);
        var last = own.get(own.size() - 1);
        var goal = Standing.goalOf(target);
        var change = Numbers.shown(last.item().value(), goal)
                .subtract(Numbers.shown(first.item().value(), goal));
        var against = IntStream.range(1, own.size())
                .filter(i -> own.get(i)
                                        .item()
                                        .value()
                                        .compareTo(own.get(i - 1).item().value())
                                * change.signum()
                        < 0)
                .mapToObj(i -> Integer.toString(own.get(i).item().year()))
                .collect(joining(", "));
        var way = change.signum() == 0 ? "course.same" : change.signum() > 0 ? "course.rise" : "course.fall";
        sentence.then(way)
                .with("from", Integer.toString(first.item().year()), first.at("year"))
                .with("to", Integer.toString(last.item().year()), last.at("year"));
        if (change.signum() == 0) {
            return;
        }
        sentence.with(
                "change",
                facts.text().distance(change, target.indicator().unit()),
                first.at("value"),
                last.at("value"));
        if (!against.isEmpty()) {
            sentence.then(way + ".except").with("years", against);
        }
    }

    private String milestone(SourcedItem<Item> sourced) {
        var item = sourced.item();
        var phrases = facts.phrases();
        var goal = TargetSentence.goalInProse(item, facts.text());
        var due = facts.text().due(item.target().due());
        var verdict = TargetSentence.said(item, facts.text());
        if (item.target().value() == null) {
            return phrases.get("course.milestone.qualitative", goal, due, verdict);
        }
        return item.atDeadline() == null || item.atDeadline().value() == null
                ? phrases.get("course.milestone", goal, due, verdict)
                : phrases.get(
                        "course.milestone.passed",
                        goal,
                        due,
                        facts.text()
                                .quantity(
                                        item.atDeadline().value(),
                                        item.indicator().unit(),
                                        Standing.goalOf(item)),
                        verdict);
    }

    /** Nothing where there is no value of any year. A row for each target, so that an indicator with two milestones stands twice. */
    public static Optional<Table> table(ReportFacts facts) {
        var figures = new YearlyValues(facts);
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.table());
    }

    private Table table() {
        var tables = facts.tables();
        var columns = new Columns<SourcedItem<Item>>(facts, 11)
                .text(
                        "indicator",
                        36,
                        target -> target.item().indicator().name().in(tables.language()))
                .centred("baseline", 25, target -> TargetAnnex.baseline(target, tables));
        span().forEach(year ->
                columns.with(Column.centred(Integer.toString(year), 18), target -> cell(target.item(), year)));
        return columns.centred("milestone", 24, target -> milestone(target, tables))
                .centred("at-milestone", 18, this::atMilestone)
                .centred("verdict", 18, target -> TargetAnnex.verdict(target, tables))
                .table(facts.tablePhrases().get("annex.years"), targets);
    }

    static Cell milestone(SourcedItem<Item> target, LanguageFormat tables) {
        var item = target.item();
        return Cell.number(
                TargetSentence.goal(item, tables) + "\n"
                        + tables.brief(item.target().due()),
                item.target().value(),
                item.target().unit(),
                target.at("target/value"));
    }

    private Cell atMilestone(SourcedItem<Item> target) {
        var item = target.item();
        return item.atDeadline() == null
                ? Cell.NONE
                : facts.cells()
                        .quantity(
                                item.atDeadline().value(),
                                item.indicator().unit(),
                                Standing.goalOf(item),
                                target.at("atDeadline/value"));
    }

    /** From the first year that anything is known of to that of the report. */
    private IntStream span() {
        var first = years.values().stream()
                .flatMap(List::stream)
                .mapToInt(year -> year.item().year())
                .min()
                .orElse(facts.year());
        return IntStream.rangeClosed(first, facts.year());
    }

    private Cell cell(Item target, int year) {
        return years.getOrDefault(target.indicator().code(), List.of()).stream()
                .filter(figure -> figure.item().year() == year)
                .findFirst()
                .map(figure -> Cell.number(
                        shown(target, figure.item(), facts.tables()),
                        figure.item().value(),
                        target.indicator().unit(),
                        figure.at("value")))
                .orElse(Cell.NONE);
    }

    private static String shown(Item target, YearFigure figure, LanguageFormat format) {
        var value = format.quantity(figure.value(), target.indicator().unit(), Standing.goalOf(target));
        var phrases = PhraseBook.in(format.language());
        return switch (figure.status() == null ? "" : figure.status()) {
            case "PROVISIONAL" -> phrases.get("course.provisional", value);
            case "ESTIMATE" -> phrases.get("course.estimate", value);
            default -> value;
        };
    }
}
