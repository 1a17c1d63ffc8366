package vn.laichau.hatangso.reporting.document.narrative.assessment;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.narrative.results.PreviousYearValue;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetSentence;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Decision;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** What was reached, grouped by what it means; each sentence is left out where the data do not say it. */
final class Strengths {

    private static final int FASTEST_NAMED = 3;

    private final ReportFacts facts;
    private final String year;

    Strengths(ReportFacts facts) {
        this.facts = facts;
        this.year = Integer.toString(facts.year());
    }

    List<Sentence> sentences() {
        return Stream.of(met(), metThisYear(), fastest(), onTrack(), work(), decided())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Sentence> met() {
        var onTime = TargetList.standing(facts, Standing.MET::equals);
        var late = TargetList.standing(facts, Standing.MET_LATE::equals);
        var judged = TargetList.standing(facts, Standing::isJudgedByFigures);
        if (onTime.isEmpty() && late.isEmpty()) {
            return Optional.empty();
        }
        var sentence = Sentence.of("strengths.met")
                .count("met", onTime.size() + late.size(), judged.at("verdict"))
                .count("all", judged.size(), judged.at("verdict"))
                .count("targets", facts.targets().size(), ReportFacts.TARGETS);
        if (!onTime.isEmpty()) {
            sentence.then(late.isEmpty() ? "strengths.met.all-on-time" : "strengths.met.on-time");
            onTime.in(sentence, "onTime", "onTimeTargets");
        }
        if (!late.isEmpty()) {
            late.in(sentence.then("strengths.met.late"), "late", "lateTargets");
        }
        var estimated = TargetList.of(facts, TargetSentence::isMetByEstimate);
        if (!estimated.isEmpty()) {
            sentence.then(
                            estimated.size() == onTime.size() + late.size()
                                    ? "strengths.met.all-estimated"
                                    : "strengths.met.estimated")
                    .count("estimated", estimated.size(), estimated.at("latest/status"));
        }
        return Optional.of(sentence.then("end"));
    }

    /** Of this year, and not met by the value of the year before. */
    private Optional<Sentence> metThisYear() {
        var fresh = TargetList.of(
                facts,
                item -> Standing.of(item).isMet()
                        && isOfThisYear(item)
                        && before(item)
                                .flatMap(value -> Standing.isMetBy(item, value))
                                .filter(met -> !met)
                                .isPresent());
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(fresh.in(
                        Sentence.of("strengths.new").with("year", year),
                        "count",
                        "targets",
                        Strengths::change,
                        "latest/value",
                        "verdict"));
    }

    /** Once for each indicator, whatever milestones it has. */
    private Optional<Sentence> fastest() {
        var fastest = fastestTargets();
        return fastest.isEmpty()
                ? Optional.empty()
                : Optional.of(fastest.in(
                        Sentence.of("strengths.fastest").with("before", Integer.toString(facts.year() - 1)),
                        "count",
                        "targets",
                        Strengths::change,
                        "latest/value"));
    }

    TargetList fastestTargets() {
        Map<String, SourcedItem<Item>> ofIndicators = facts.targets().stream()
                .filter(target -> gain(target.item()).signum() > 0)
                .collect(toMap(
                        target -> target.item().indicator().code(),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return new TargetList(
                facts,
                ofIndicators.values().stream()
                        .sorted(Comparator.comparing((SourcedItem<Item> target) -> gain(target.item()))
                                .reversed())
                        .limit(FASTEST_NAMED)
                        .toList(),
                false);
    }

    /** In points, of shares that are to rise; nothing of all others. */
    private BigDecimal gain(Item item) {
        if (!"PERCENT".equals(item.indicator().unit())
                || "BELOW".equals(item.target().comparator())
                || !isOfThisYear(item)) {
            return BigDecimal.ZERO;
        }
        return before(item).map(item.latest().value()::subtract).orElse(BigDecimal.ZERO);
    }

    private boolean isOfThisYear(Item item) {
        return item.latest() != null
                && item.latest().value() != null
                && item.latest().period().startsWith(year);
    }

    private Optional<BigDecimal> before(Item item) {
        return PreviousYearValue.of(item, facts).map(PreviousYearValue::value);
    }

    static String change(Item item, ReportFacts facts) {
        var value = TargetSentence.listedValue(item, facts);
        return PreviousYearValue.of(item, facts)
                .map(before -> facts.phrases()
                        .get(
                                "list.from-to",
                                facts.text()
                                        .quantity(
                                                before.value(), item.indicator().unit(), Standing.goalOf(item)),
                                value))
                .orElse(value);
    }

    private Optional<Sentence> onTrack() {
        var cutOff = ReportFacts.dayOf(facts.head().cutOff());
        var ahead = TargetList.of(
                facts,
                item -> Standing.of(item).isJudgedByFigures()
                        && !Standing.of(item).isMet()
                        && !item.target().due().isBefore(cutOff));
        var onTrack = new TargetList(
                facts,
                ahead.targets().stream()
                        .filter(target -> Standing.of(target.item()) == Standing.ON_TRACK)
                        .toList(),
                true);
        return onTrack.isEmpty()
                ? Optional.empty()
                : Optional.of(onTrack.in(
                        Sentence.of("strengths.on-track").count("of", ahead.size(), ahead.at("verdict")),
                        "count",
                        "targets",
                        TargetList::needing,
                        "latest/value",
                        "neededPace"));
    }

    /** Less than half of it is no strength. */
    private Optional<Sentence> work() {
        var sums = TaskTables.sums(facts.agency().map(AgencyFacts::taskBoard).orElse(List.of()));
        var board = ReportFacts.AGENCY + "/taskBoard";
        return sums.done() == 0 || sums.done() * 2 < sums.all()
                ? Optional.empty()
                : Optional.of(Sentence.of("strengths.work")
                        .count("done", sums.done(), board)
                        .count("all", sums.all(), board));
    }

    private Optional<Sentence> decided() {
        var decisions = facts.list(
                AgencyFacts::decisions,
                "decisions",
                decision -> decision.date().getYear() == facts.year()
                        && decision.items().stream().anyMatch(Decision.Result::isAccepted));
        var accepted = decisions.stream()
                .flatMap(decision -> decision.item().items().stream())
                .filter(Decision.Result::isAccepted)
                .count();
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("strengths.decided")
                        .count("accepted", (int) accepted, SourcedItem.at(decisions, "items"))
                        .with("year", year)
                        .with("numbers", numbers(decisions), SourcedItem.at(decisions, "number")));
    }

    private static String numbers(List<SourcedItem<Decision>> decisions) {
        var numbers = new ArrayList<String>();
        decisions.forEach(decision -> numbers.add(decision.item().number()));
        return String.join("; ", numbers);
    }
}
