package vn.laichau.hatangso.reporting.document.telling;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Coverage;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Village;

/** Villages that became covered since the year before, and villages that were found without. */
final class CoverageFigures {

    private static final String COVERAGE = Facts.INDICATOR + "/villageCoverage";

    /** More names than these make no sentence; all of them stand in the annex. */
    private static final int NAMED = 5;

    private final Facts facts;
    private final List<Traced<Coverage>> changes;

    CoverageFigures(Facts facts) {
        this.facts = facts;
        this.changes = facts.indicator()
                .map(IndicatorFacts::villageCoverage)
                .map(all -> Traced.all(all, COVERAGE))
                .orElse(List.of());
    }

    /** Whether no village is new in anything. */
    boolean isEmpty() {
        return rows().findAny().isEmpty();
    }

    void summarise(Body body) {
        if (changes.isEmpty()) {
            body.tell(Sentence.of("coverage.none"));
        }
        changes.forEach(change -> body.dash(sentence(change)));
    }

    private Sentence sentence(Traced<Coverage> change) {
        var coverage = change.item();
        var indicator = coverage.indicator();
        var sentence = Sentence.about("coverage", indicator.code())
                .with("indicator", facts.indicator(indicator, facts.language()));
        if (coverage.reported() == 0) {
            sentence.then("coverage.silent").with("period", facts.text().period(coverage.period()));
        } else if (coverage.villagesBefore() == 0) {
            sentence.then("coverage.first").with("before", facts.text().period(coverage.previous()));
        } else {
            changed(sentence, change);
        }
        return sentence.then(coverage.without() == 0 ? "coverage.left.none" : "coverage.left")
                .with("without", facts.text().count(coverage.without()), change.at("without"))
                .with("villages", facts.text().count(coverage.villages()), change.at("villages"));
    }

    private void changed(Sentence sentence, Traced<Coverage> change) {
        var coverage = change.item();
        sentence.then("coverage.since").with("before", facts.text().period(coverage.previous()), change.at("previous"));
        told(sentence, "covered", coverage.newlyCovered(), change.at("newlyCovered"));
        sentence.then("coverage.and");
        told(sentence, "lacking", coverage.newlyWithout(), change.at("newlyWithout"));
    }

    private void told(Sentence sentence, String what, List<Village> villages, String pointer) {
        var phrase = "coverage." + what;
        if (villages.isEmpty()) {
            sentence.then(phrase + ".none");
            return;
        }
        sentence.then(phrase)
                .with(what, facts.text().count(villages.size()), pointer)
                .with(what + "Names", names(villages), pointer);
    }

    private String names(List<Village> villages) {
        var named = villages.stream().limit(NAMED).map(this::name).collect(joining("; "));
        var more = villages.size() - NAMED;
        return more <= 0
                ? named
                : named + "; "
                        + Phrases.in(facts.language())
                                .get("coverage.more", facts.text().count(more));
    }

    private String name(Village village) {
        var language = facts.language();
        return Facts.inSentence(village.name().in(language), language) + ", "
                + Facts.inSentence(village.commune().in(language), language);
    }

    Table table() {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 9),
                Column.text(phrases.get("column.indicator"), 42),
                Column.text(phrases.get("column.village"), 46),
                Column.text(phrases.get("column.commune"), 28),
                Column.text(phrases.get("column.coverage"), 32));
        return Table.numbered(phrases.get("annex.coverage"), columns, rows().toList(), cells -> cells);
    }

    private Stream<List<Cell>> rows() {
        return changes.stream()
                .flatMap(change -> Stream.concat(
                        Traced.all(change.item().newlyCovered(), change.at("newlyCovered")).stream()
                                .map(village -> row(change.item(), village, "coverage.state.covered")),
                        Traced.all(change.item().newlyWithout(), change.at("newlyWithout")).stream()
                                .map(village -> row(
                                        change.item(),
                                        village,
                                        village.item().knownBefore()
                                                ? "coverage.state.lost"
                                                : "coverage.state.found"))));
    }

    private List<Cell> row(Coverage coverage, Traced<Village> traced, String state) {
        var village = traced.item();
        Language language = facts.tables().language();
        return List.of(
                Cell.words(facts.indicator(coverage.indicator(), language)),
                Cell.words(village.name().in(language)),
                Cell.words(village.commune().in(language)),
                Cell.words(
                        Phrases.in(language).get(state, facts.tables().period(coverage.previous())), traced.pointer()));
    }
}
