package vn.laichau.hatangso.reporting.document.narrative;

import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Quantities;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** Every target of the plan with its sentence and where it stands. */
final class TargetAnnex {

    private final ReportFacts reportFacts;

    private TargetAnnex(ReportFacts reportFacts) {
        this.reportFacts = reportFacts;
    }

    static Table of(ReportFacts reportFacts) {
        var annex = new TargetAnnex(reportFacts);
        var tables = reportFacts.tables();
        return new Columns<SourcedItem<Item>>(reportFacts, 11)
                .text("target", 38, annex::quoted)
                .text(
                        "indicator",
                        26,
                        item -> Cell.words(item.item().indicator().name().in(tables.language())))
                .centred(
                        "due",
                        23,
                        item -> reportFacts.cells().day(item.item().target().due()))
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
                .table(reportFacts.tablePhrases().get("annex.targets"), reportFacts.targets());
    }

    private Cell quoted(SourcedItem<Item> sourcedItem) {
        var target = sourcedItem.item().target();
        var english = reportFacts.tables().language() == Language.EN && target.en() != null;
        var words = english ? Quotations.translated(target.en()) : target.wording();
        return Cell.words(Quantities.bound(Quotations.ended(words)) + " ("
                + Quotations.clause(target.clause(), reportFacts.tablePhrases()) + ")");
    }

    static Cell verdict(SourcedItem<Item> sourcedItem, LanguageFormat tables) {
        return Cell.words(TargetSentence.verdict(sourcedItem.item(), tables), sourcedItem.at("verdict"));
    }

    static Cell baseline(SourcedItem<Item> sourcedItem, LanguageFormat tables) {
        var baseline = sourcedItem.item().baseline();
        return baseline == null
                ? Cell.NONE
                : Cell.number(
                        TargetSentence.baseline(baseline, tables),
                        baseline.value(),
                        baseline.unit(),
                        sourcedItem.at("baseline/value"));
    }

    private Cell yearBefore(Item item) {
        return PreviousYearValue.of(item, reportFacts)
                .map(before -> reportFacts
                        .cells()
                        .quantity(
                                before.value(), item.indicator().unit(), TargetSentence.goalOf(item), before.pointer()))
                .orElse(Cell.NONE);
    }

    private Cell latest(SourcedItem<Item> sourcedItem) {
        var item = sourcedItem.item();
        if (item.latest() == null) {
            return Cell.NONE;
        }
        var shown = TargetSentence.value(item, reportFacts.tables()) + "\n"
                + reportFacts.tables().period(item.latest().period());
        return Cell.number(shown, item.latest().value(), item.indicator().unit(), sourcedItem.at("latest/value"));
    }
}
