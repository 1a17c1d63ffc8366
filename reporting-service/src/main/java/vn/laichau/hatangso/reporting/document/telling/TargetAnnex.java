package vn.laichau.hatangso.reporting.document.telling;

import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Cell;
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

    static Table of(Facts facts) {
        var annex = new TargetAnnex(facts);
        var tables = facts.tables();
        return new Columns<Traced<Item>>(facts, 11)
                .text("target", 38, annex::quoted)
                .text(
                        "indicator",
                        26,
                        item -> Cell.words(item.item().indicator().name().in(tables.language())))
                .centred(
                        "due",
                        23,
                        item -> facts.cells().day(item.item().target().due()))
                .centred(
                        "goal",
                        20,
                        item -> Cell.number(
                                TargetSentence.goal(item.item(), tables),
                                item.item().target().value(),
                                item.item().target().unit(),
                                item.at("target/value")))
                .centred("baseline", 22, item -> baseline(item, tables))
                .centred("year-before", 24, item -> annex.yearBefore(item.item()))
                .centred("latest", 26, annex::latest)
                .centred("verdict", 18, item -> verdict(item, tables))
                .centred(
                        "pace",
                        20,
                        item -> TargetSentence.pace(item.item(), tables)
                                .map(pace -> Cell.words(Quantities.bound(pace), item.at("neededPace")))
                                .orElse(Cell.NONE))
                .table(facts.tablePhrases().get("annex.targets"), facts.targets());
    }

    private Cell quoted(Traced<Item> traced) {
        var target = traced.item().target();
        var english = facts.tables().language() == Language.EN && target.en() != null;
        var words = english ? Quotations.translated(target.en()) : target.wording();
        return Cell.words(Quantities.bound(Quotations.ended(words)) + " ("
                + Quotations.clause(target.clause(), facts.tablePhrases()) + ")");
    }

    static Cell verdict(Traced<Item> traced, Wording tables) {
        return Cell.words(TargetSentence.verdict(traced.item(), tables), traced.at("verdict"));
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
                .map(before -> facts.cells()
                        .quantity(
                                before.value(), item.indicator().unit(), TargetSentence.goalOf(item), before.pointer()))
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
