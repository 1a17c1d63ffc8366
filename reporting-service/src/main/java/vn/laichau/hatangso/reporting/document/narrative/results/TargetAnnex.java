package vn.laichau.hatangso.reporting.document.narrative.results;

import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Quantities;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** Every target of the plan with its sentence and where it stands. */
public final class TargetAnnex {

    private final ReportFacts facts;

    private TargetAnnex(ReportFacts facts) {
        this.facts = facts;
    }

    public static Table of(ReportFacts facts) {
        var annex = new TargetAnnex(facts);
        var tables = facts.tables();
        return new Columns<SourcedItem<Item>>(facts, 11)
                .text("target", 56, annex::quoted)
                .text("indicator", 26, item -> item.item().indicator().name().in(tables.language()))
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
                        27,
                        item -> TargetSentence.pace(item.item(), tables)
                                .map(pace -> Cell.words(Quantities.bound(pace), item.at("neededPace")))
                                .orElse(Cell.NONE))
                .table(facts.tablePhrases().get("annex.targets"), facts.targets());
    }

    private String quoted(SourcedItem<Item> sourced) {
        var target = sourced.item().target();
        var english = facts.tables().language() == Language.EN && target.en() != null;
        var words = english ? Quotations.translated(target.en()) : target.wording();
        return Quantities.bound(Quotations.ended(words)) + " ("
                + Quotations.clause(target.clause(), facts.tablePhrases()) + ")";
    }

    static Cell verdict(SourcedItem<Item> sourced, LanguageFormat tables) {
        return Cell.words(TargetSentence.verdict(sourced.item(), tables), sourced.at("verdict"));
    }

    static Cell baseline(SourcedItem<Item> sourced, LanguageFormat tables) {
        var baseline = sourced.item().baseline();
        return baseline == null
                ? Cell.NONE
                : Cell.number(
                        TargetSentence.baseline(baseline, tables),
                        baseline.value(),
                        baseline.unit(),
                        sourced.at("baseline/value"));
    }

    private Cell yearBefore(Item item) {
        return PreviousYearValue.of(item, facts)
                .map(before -> facts.cells()
                        .quantity(before.value(), item.indicator().unit(), Standing.goalOf(item), before.pointer()))
                .orElse(Cell.NONE);
    }

    private Cell latest(SourcedItem<Item> sourced) {
        var item = sourced.item();
        if (item.latest() == null) {
            return Cell.NONE;
        }
        var shown = TargetSentence.tabledValue(item, facts.tables()) + "\n"
                + facts.tables().period(item.latest().period());
        return Cell.number(shown, item.latest().value(), item.indicator().unit(), sourced.at("latest/value"));
    }
}
