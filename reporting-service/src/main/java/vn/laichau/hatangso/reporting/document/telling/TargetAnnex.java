package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.format.Quantities;
import vn.laichau.hatangso.reporting.format.Wording;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** Every target of the plan with its sentence and where it stands. */
final class TargetAnnex {

    private final Facts facts;

    private TargetAnnex(Facts facts) {
        this.facts = facts;
    }

    static Table of(Facts facts, List<Item> items) {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 11),
                Column.text(phrases.get("column.target"), 38),
                Column.text(phrases.get("column.indicator"), 26),
                Column.centred(phrases.get("column.due"), 23),
                Column.centred(phrases.get("column.goal"), 20),
                Column.centred(phrases.get("column.baseline"), 22),
                Column.centred(phrases.get("column.year-before"), 24),
                Column.centred(phrases.get("column.latest"), 26),
                Column.centred(phrases.get("column.verdict"), 18),
                Column.centred(phrases.get("column.pace"), 20));
        var traced = Traced.all(items, Facts.INDICATOR + "/progress/items");
        return Table.numbered(phrases.get("annex.targets"), columns, traced, new TargetAnnex(facts)::row);
    }

    private List<Cell> row(Traced<Item> traced) {
        var item = traced.item();
        var target = item.target();
        var language = facts.tables().language();
        var words =
                language == Language.EN && target.en() != null ? Quotations.translated(target.en()) : target.wording();
        return List.of(
                Cell.words(Quantities.bound(Quotations.ended(words)) + " ("
                        + Quotations.clause(target.clause(), Phrases.in(language)) + ")"),
                Cell.words(item.indicator().name().in(language)),
                DateCells.day(target.due(), facts.tables()),
                Cell.number(
                        TargetSentence.goal(item, facts.tables()),
                        target.value(),
                        target.unit(),
                        traced.at("target/value")),
                baseline(traced, facts.tables()),
                yearBefore(item),
                latest(traced),
                Cell.words(TargetSentence.verdict(item, facts.tables()), traced.at("verdict")),
                TargetSentence.pace(item, facts.tables())
                        .map(pace -> Cell.words(Quantities.bound(pace), traced.at("neededPace")))
                        .orElse(Cell.NONE));
    }

    static Cell baseline(Traced<Item> traced, Wording tables) {
        var baseline = traced.item().baseline();
        return baseline == null
                ? Cell.NONE
                : Cell.number(
                        TargetSentence.baseline(baseline, tables),
                        baseline.value(),
                        baseline.unit(),
                        traced.at("baseline/value"));
    }

    private Cell yearBefore(Item item) {
        return YearBefore.of(item, facts)
                .map(before -> Cell.number(
                        facts.tables().quantity(before.value(), item.indicator().unit(), TargetSentence.goalOf(item)),
                        before.value(),
                        item.indicator().unit(),
                        before.pointer()))
                .orElse(Cell.NONE);
    }

    private Cell latest(Traced<Item> traced) {
        var item = traced.item();
        if (item.latest() == null) {
            return Cell.NONE;
        }
        var shown = TargetSentence.value(item, facts.tables()) + "\n"
                + facts.tables().period(item.latest().period());
        return Cell.number(shown, item.latest().value(), item.indicator().unit(), traced.at("latest/value"));
    }
}
