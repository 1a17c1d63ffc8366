package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Coverage;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Village;

/** Villages that became covered since the year before, and villages that were found without. */
public final class CoverageFigures {

    /** More names than these make no sentence; all of them stand in the annex. */
    private static final int NAMED = 5;

    private final ReportFacts facts;
    private final List<SourcedItem<Coverage>> changes;

    CoverageFigures(ReportFacts facts) {
        this.facts = facts;
        this.changes = facts.measured(IndicatorFacts::villageCoverage, "villageCoverage");
    }

    void summarise(BodyBuilder body) {
        if (changes.isEmpty()) {
            body.add(Sentence.of("coverage.none"));
        }
        changes.forEach(change -> body.dash(sentence(change)));
    }

    private Sentence sentence(SourcedItem<Coverage> change) {
        var coverage = change.item();
        var indicator = coverage.indicator();
        var sentence = Sentence.about("coverage", indicator.code())
                .with("indicator", facts.indicator(indicator, facts.language()));
        if (coverage.reported() == 0) {
            sentence.then("coverage.silent").period("period", coverage.period());
        } else if (coverage.villagesBefore() == 0) {
            sentence.then("coverage.first").period("before", coverage.previous());
        } else {
            changed(sentence, change);
        }
        return sentence.then(coverage.without() == 0 ? "coverage.left.none" : "coverage.left")
                .count("without", coverage.without(), change.at("without"))
                .count("villages", coverage.villages(), change.at("villages"));
    }

    private void changed(Sentence sentence, SourcedItem<Coverage> change) {
        var coverage = change.item();
        var covered = coverage.newlyCovered();
        var lacking = coverage.newlyWithout();
        sentence.period("before", coverage.previous(), change.at("previous"));
        if (covered.isEmpty() && lacking.isEmpty()) {
            sentence.then("coverage.unchanged");
            return;
        }
        sentence.then("coverage.since");
        if (covered.isEmpty()) {
            sentence.then("coverage.covered.none");
        } else {
            told(sentence, "covered", covered, change.at("newlyCovered"));
        }
        if (!lacking.isEmpty()) {
            told(sentence.then("coverage.and"), "lacking", lacking, change.at("newlyWithout"));
        }
    }

    private void told(Sentence sentence, String what, List<Village> villages, String pointer) {
        sentence.then("coverage." + what)
                .count(what, villages.size(), pointer)
                .with(what + "Names", names(villages), pointer);
    }

    private String names(List<Village> villages) {
        var named = villages.stream().limit(NAMED).map(this::name).collect(joining("; "));
        var more = villages.size() - NAMED;
        return more <= 0
                ? named
                : named + "; "
                        + facts.phrases().get("coverage.more", facts.text().count(more));
    }

    private String name(Village village) {
        var language = facts.language();
        return ReportFacts.inSentence(village.name().in(language), language) + ", "
                + ReportFacts.inSentence(village.commune().in(language), language);
    }

    /** Nothing where no village is new in anything. */
    public static Optional<Table> table(ReportFacts facts) {
        var rows = new CoverageFigures(facts).rows().toList();
        var language = facts.tables().language();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Columns<Row>(facts, 9)
                        .text("indicator", 58, row -> facts.indicator(row.of.indicator(), language))
                        .text("village", 50, row -> row.village.item().name().in(language))
                        .text("commune", 28, row -> row.village.item().commune().in(language))
                        .with(
                                Column.text(facts.tablePhrases().get("column.coverage"), 24),
                                row -> Cell.words(
                                        facts.tablePhrases()
                                                .get(row.state, facts.tables().period(row.of.previous())),
                                        row.village.pointer()))
                        .table(facts.tablePhrases().get("annex.coverage"), rows));
    }

    /** @param state phrase of what became of the village */
    private record Row(Coverage of, SourcedItem<Village> village, String state) {}

    private Stream<Row> rows() {
        return changes.stream()
                .flatMap(change -> Stream.concat(
                        SourcedItem.all(change.item().newlyCovered(), change.at("newlyCovered")).stream()
                                .map(village -> new Row(change.item(), village, "coverage.state.covered")),
                        SourcedItem.all(change.item().newlyWithout(), change.at("newlyWithout")).stream()
                                .map(village -> new Row(
                                        change.item(),
                                        village,
                                        village.item().knownBefore()
                                                ? "coverage.state.lost"
                                                : "coverage.state.found"))));
    }
}
