package vn.laichau.hatangso.reporting.document.narrative.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;

/** What the figures themselves teach; all other lessons are an officer's. */
final class Lessons {

    private final ReportFacts facts;

    Lessons(ReportFacts facts) {
        this.facts = facts;
    }

    List<Sentence> sentences() {
        return Stream.of(late(), unknown(), resolved())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Sentence> late() {
        var late = TargetList.standing(facts, each -> each == Standing.MET_LATE || each.isOverdue());
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("lessons.late").count("count", late.size(), late.at("verdict")));
    }

    private Optional<Sentence> unknown() {
        var unknown = TargetList.standing(facts, Standing::isUnknown);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("lessons.unknown").count("count", unknown.size(), unknown.at("verdict")));
    }

    private Optional<Sentence> resolved() {
        var all = facts.reportedObstacles();
        var resolved = (int) all.stream()
                .filter(obstacle -> "RESOLVED".equals(obstacle.item().state()))
                .count();
        return resolved == 0
                ? Optional.empty()
                : Optional.of(Sentence.of("lessons.resolved")
                        .count("resolved", resolved, SourcedItem.at(all, "state"))
                        .count("all", all.size(), SourcedItem.at(all, "state")));
    }
}
