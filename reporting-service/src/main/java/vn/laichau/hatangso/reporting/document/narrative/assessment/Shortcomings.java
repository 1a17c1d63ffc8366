package vn.laichau.hatangso.reporting.document.narrative.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetSentence;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** What was not reached, where, and of what nothing is known. */
final class Shortcomings {

    private final ReportFacts facts;

    Shortcomings(ReportFacts facts) {
        this.facts = facts;
    }

    List<Sentence> sentences() {
        return Stream.of(
                        some("nearly", Standing.NEARLY::equals, TargetList::lacking, "latest/value", "target/value"),
                        missed(),
                        some(
                                "slow",
                                each -> each == Standing.AT_RISK || each == Standing.BEHIND,
                                Shortcomings::leading,
                                "latest/value",
                                "neededPace"),
                        some(
                                "backwards",
                                Standing.GOING_BACKWARDS::equals,
                                Shortcomings::fallen,
                                "latest/value",
                                "start/value"),
                        new LackingCommunes(facts).sentence(),
                        some(
                                "unknown",
                                each -> each.isUnknown() || each == Standing.NO_BASELINE,
                                (item, all) -> "",
                                "verdict"),
                        work())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Beside those that were nearly met the others: the two are no two counts of the same. */
    private Optional<Sentence> missed() {
        var nearly = TargetList.standing(facts, Standing.NEARLY::equals);
        var missed = TargetList.standing(facts, Standing.MISSED::equals);
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of(missed.in(
                        Sentence.titled("shortcomings.missed")
                                .then(nearly.isEmpty() ? "shortcomings.missed" : "shortcomings.missed.others"),
                        "count",
                        "targets",
                        TargetList::lacking,
                        "latest/value",
                        "target/value"));
    }

    private Optional<Sentence> some(
            String name, Predicate<Standing> chosen, BiFunction<Item, ReportFacts, String> detail, String... members) {
        var some = TargetList.standing(facts, chosen);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.in(Sentence.of("shortcomings." + name), "count", "targets", detail, members));
    }

    /** What each year must bring, and where it leads if it goes on like this. */
    private static String leading(Item item, ReportFacts facts) {
        var told = TargetList.needing(item, facts);
        if (item.projection() == null || !TargetSentence.isTelling(item.projection())) {
            return told;
        }
        var unit = item.indicator().unit();
        return facts.phrases()
                .get(
                        "list.projected",
                        told,
                        facts.text().quantity(item.projection().low(), unit),
                        facts.text().quantity(item.projection().high(), unit),
                        Integer.toString(item.projection().day().getYear()));
    }

    private static String fallen(Item item, ReportFacts facts) {
        var value = TargetSentence.listedValue(item, facts);
        return item.start() == null
                ? value
                : facts.phrases()
                        .get(
                                "list.fallen",
                                facts.text()
                                        .quantity(
                                                item.start().value(),
                                                item.indicator().unit()),
                                Integer.toString(item.start().day().getYear()),
                                value);
    }

    private Optional<Sentence> work() {
        var sums = TaskTables.sums(facts.agency().map(AgencyFacts::taskBoard).orElse(List.of()));
        var board = ReportFacts.AGENCY + "/taskBoard";
        return sums.notBegun() == 0
                ? Optional.empty()
                : Optional.of(Sentence.titled("shortcomings.work")
                        .then(sums.notBegun() == sums.all() ? "shortcomings.work.all" : "shortcomings.work")
                        .count("notBegun", sums.notBegun(), board)
                        .count("work", sums.all(), board));
    }
}
