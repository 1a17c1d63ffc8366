package vn.laichau.hatangso.reporting.document.narrative.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetSentence;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** What is to be done in the year after the report's: targets that are still open, and tasks that fall due. */
public final class NextYear {

    /** What recurs is never late: it stands behind what has a day. */
    private static final Comparator<SourcedItem<Task>> BY_DAY = Comparator.comparing(
                    (SourcedItem<Task> task) -> task.item().recurs())
            .thenComparing(task -> task.item().due());

    private final ReportFacts facts;
    private final String next;

    private NextYear(ReportFacts facts) {
        this.facts = facts;
        this.next = Integer.toString(facts.year() + 1);
    }

    public static void write(BodyBuilder body, ReportFacts facts) {
        var chapter = new NextYear(facts);
        body.itemOf("next.targets");
        var targets = chapter.targets();
        if (targets.isEmpty()) {
            body.add(Sentence.of("next.targets.none"));
        }
        targets.forEach(body::dash);
        // Who has to do what by when is for State bodies.
        if (!facts.isPublic()) {
            body.itemOf("next.tasks");
            chapter.obstacles().ifPresent(body::add);
            chapter.tasks(body);
        }
    }

    private List<Sentence> targets() {
        var sentences = new ArrayList<Sentence>();
        var overdue = TargetList.standing(facts, Standing::isOverdue);
        if (!overdue.isEmpty()) {
            sentences.add(overdue.in(
                    Sentence.of("next.overdue"), "count", "targets", TargetList::toGo, "latest/value", "target/value"));
        }
        var due = TargetList.of(facts, item -> isRunning(item) && isDueByYearsEnd(item));
        if (!due.isEmpty()) {
            sentences.add(due.in(
                    Sentence.of("next.due").with("year", Integer.toString(facts.year())),
                    "count",
                    "targets",
                    TargetList::lacking,
                    "latest/value",
                    "target/value"));
        }
        var running =
                TargetList.of(facts, item -> isRunning(item) && !isDueByYearsEnd(item) && item.neededPace() != null);
        if (!running.isEmpty()) {
            sentences.add(running.in(
                    Sentence.of("next.running").with("next", next),
                    "count",
                    "targets",
                    (item, all) -> TargetSentence.pace(item, all.text()).orElse(""),
                    "neededPace"));
        }
        var met = TargetList.standing(facts, Standing::isMet);
        if (!met.isEmpty()) {
            sentences.add(Sentence.of("next.met").count("count", met.size(), met.at("verdict")));
        }
        var unknown = TargetList.standing(facts, Standing::isUnknown);
        if (!unknown.isEmpty()) {
            sentences.add(unknown.in(Sentence.of("next.unknown"), "count", "targets"));
        }
        new LackingCommunes(facts).next().ifPresent(sentences::add);
        return sentences;
    }

    private static boolean isRunning(Item item) {
        return Standing.of(item).isSlow() || Standing.of(item) == Standing.ON_TRACK;
    }

    /** What is due by the end of the report's year has no needed pace in the next. */
    private boolean isDueByYearsEnd(Item item) {
        return item.target().due().getYear() <= facts.year();
    }

    /** What stands in the way is gathered and proposed, and what was proposed is followed up. */
    private Optional<Sentence> obstacles() {
        var open = Causes.open(facts);
        var proposed = open.stream()
                .filter(obstacle -> "PROPOSED".equals(obstacle.item().state()))
                .toList();
        var waiting =
                open.stream().filter(obstacle -> !proposed.contains(obstacle)).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var sentence = Sentence.titled("next.obstacles");
        if (!waiting.isEmpty()) {
            sentence.then("next.obstacles.gather").count("waiting", waiting.size(), SourcedItem.at(waiting, "state"));
        }
        if (!proposed.isEmpty()) {
            if (waiting.isEmpty()) {
                sentence.then("next.obstacles.follow.alone");
            } else {
                sentence.then("next.obstacles.and").then("next.obstacles.follow");
            }
            sentence.count("proposed", proposed.size(), SourcedItem.at(proposed, "state"));
        }
        return Optional.of(sentence.then("end"));
    }

    private void tasks(BodyBuilder body) {
        var due = facts.tasks().stream().filter(this::isDue).sorted(BY_DAY).toList();
        body.add(
                due.isEmpty()
                        ? Sentence.of("next.tasks.none").with("next", next)
                        : Sentence.of("next.tasks.due")
                                .count("count", due.size(), SourcedItem.at(due, "due"))
                                .with("next", next));
        if (!due.isEmpty()) {
            body.table(TaskTables.of(facts, facts.tablePhrases().get("next.tasks.table", next), due));
        }
    }

    /** By the end of next year, and not finished. */
    private boolean isDue(SourcedItem<Task> task) {
        return task.item().due() != null
                && task.item().due().getYear() <= facts.year() + 1
                && !task.item().isFinished();
    }
}
