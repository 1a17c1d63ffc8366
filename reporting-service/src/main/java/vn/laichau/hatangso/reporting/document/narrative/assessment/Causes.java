package vn.laichau.hatangso.reporting.document.narrative.assessment;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObstacle;

/** Why it was not reached: what agencies and operators reported as standing in the way, and what was not done in time. */
final class Causes {

    private static final int MOST_NAMED = 5;
    private static final Set<String> UNRESOLVED = Set.of("OPEN", "GATHERED", "PROPOSED");

    private final ReportFacts facts;

    Causes(ReportFacts facts) {
        this.facts = facts;
    }

    /** Obstacles that no decision has resolved. */
    List<Sentence> objective() {
        var open = open(facts);
        if (open.isEmpty()) {
            return List.of();
        }
        var organisations = open.stream()
                .map(obstacle -> obstacle.item().organisation())
                .distinct()
                .count();
        var section = Stream.of("OBSTACLES_REPORTED", "OBSTACLES_UNRESOLVED")
                .flatMap(block -> facts.headingOver(block).stream())
                .findFirst();
        var sentence = Sentence.titled("causes.obstacles")
                .then(section.isPresent() ? "causes.obstacles.elsewhere" : "causes.obstacles")
                .count("organisations", (int) organisations, SourcedItem.at(open, "organisation"))
                .count("count", open.size(), SourcedItem.at(open, "state"));
        if (section.isPresent()) {
            return List.of(heldBack(sentence.with("section", facts.heading(section.get())), open));
        }
        return List.of(sentence.with(
                "obstacles",
                facts.named(open.stream().map(this::told).toList(), MOST_NAMED, "list.more-obstacles"),
                SourcedItem.at(open, "title")));
    }

    /** Where another section quotes them, which targets they hold back. */
    private Sentence heldBack(Sentence sentence, List<SourcedItem<ReportedObstacle>> open) {
        var codes = open.stream()
                .flatMap(obstacle -> obstacle.item().indicators().stream())
                .collect(toSet());
        var held = TargetList.of(
                facts,
                item -> codes.contains(item.indicator().code())
                        && Standing.of(item).isOverdueOrSlow());
        return held.isEmpty()
                ? sentence.then("end")
                : held.in(sentence.then("causes.obstacles.targets"), "held", "targets");
    }

    static List<SourcedItem<ReportedObstacle>> open(ReportFacts facts) {
        return facts.reportedObstacles().stream()
                .filter(obstacle -> UNRESOLVED.contains(obstacle.item().state()))
                .toList();
    }

    /** The last one reported that holds an indicator back, as the portal names it beside the indicator. */
    static Optional<SourcedItem<ReportedObstacle>> of(ReportFacts facts, String indicator) {
        return open(facts).stream()
                .filter(obstacle -> obstacle.item().indicators().contains(indicator))
                .max(Comparator.comparing(
                        obstacle -> obstacle.item().reportedAt(), Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private String told(SourcedItem<ReportedObstacle> obstacle) {
        var item = obstacle.item();
        var title = Quotations.withoutEnd(item.title().in(facts.language()));
        var organisation = facts.organisation(item.organisation(), facts.language());
        return item.cause() == null
                ? facts.phrases().get("causes.obstacle", title, organisation)
                : facts.phrases().get("causes.obstacle.why", title, organisation, Quotations.withoutEnd(item.cause()));
    }

    /** What was to be done by a day and was not, and who answers for it. */
    List<Sentence> subjective() {
        var sentences = new ArrayList<Sentence>();
        var overdue = overdue(facts);
        if (!overdue.isEmpty()) {
            sentences.add(overdue(overdue));
        }
        unassigned(facts, "causes.unassigned").ifPresent(sentences::add);
        facts.obligations().stream().filter(this::isLate).forEach(obligation -> sentences.add(late(obligation)));
        return sentences;
    }

    private Sentence overdue(List<SourcedItem<Task>> tasks) {
        var leads = leads(tasks);
        return Sentence.titled("causes.overdue")
                .then(leads.isEmpty() ? "causes.overdue.nobody" : "causes.overdue")
                .count("count", tasks.size(), SourcedItem.at(tasks, "overdue"))
                .with("leads", TaskTables.leads(facts, leads), SourcedItem.at(tasks, "leads"));
    }

    /** Codes of who answers for them. */
    static List<String> leads(List<SourcedItem<Task>> tasks) {
        return tasks.stream()
                .flatMap(task -> task.item().leads().stream())
                .distinct()
                .toList();
    }

    private boolean isLate(SourcedItem<ReportedObligation> obligation) {
        return obligation.item().isDated()
                && !obligation.item().isAhead(facts.head().cutOff())
                && behind(obligation.item()) + late(obligation.item()) > 0;
    }

    private Sentence late(SourcedItem<ReportedObligation> obligation) {
        var sentence = Sentence.about(
                        "causes.obligation",
                        obligation.item().obligation() + "-" + obligation.item().year())
                .with("obligation", facts.title(obligation.item(), facts.language()), obligation.at("title"))
                .with("year", Integer.toString(obligation.item().year()), obligation.at("year"));
        if (late(obligation.item()) > 0) {
            sentence.then("causes.obligation.late")
                    .count("late", late(obligation.item()), obligation.at("organisations"));
        }
        if (behind(obligation.item()) > 0) {
            sentence.then(late(obligation.item()) > 0 ? "causes.obligation.and-missing" : "causes.obligation.missing")
                    .count("missing", behind(obligation.item()), obligation.at("organisations"));
        }
        return sentence.then("end");
    }

    private static int late(ReportedObligation obligation) {
        return (int) obligation.organisations().stream()
                .filter(debtor -> "LATE".equals(debtor.punctuality()))
                .count();
    }

    private int behind(ReportedObligation obligation) {
        return (int) obligation.organisations().stream()
                .filter(debtor -> debtor.owes()
                        && !obligation.isAhead(debtor, facts.head().cutOff()))
                .count();
    }

    static List<SourcedItem<Task>> overdue(ReportFacts facts) {
        return facts.tasks().stream().filter(task -> task.item().overdue() > 0).toList();
    }

    static List<SourcedItem<Task>> unassigned(ReportFacts facts) {
        return facts.tasks().stream()
                .filter(task -> "UNASSIGNED".equals(task.item().state()))
                .toList();
    }

    /**
     * For how many tasks nobody answers, and how many are to be done by no day.
     *
     * @param key of what is said of both; after it, {@code .undated} and {@code .both}
     */
    static Optional<Sentence> unassigned(ReportFacts facts, String key) {
        var unassigned = unassigned(facts).size();
        var undated = (int) facts.tasks().stream()
                .filter(task -> task.item().due() == null
                        && !task.item().recurs()
                        && !task.item().isFinished())
                .count();
        if (unassigned + undated == 0) {
            return Optional.empty();
        }
        var sentence =
                Sentence.titled(key).then(undated == 0 ? key : unassigned == 0 ? key + ".undated" : key + ".both");
        if (unassigned > 0) {
            sentence.count("count", unassigned, ReportFacts.AGENCY + "/tasks");
        }
        if (undated > 0) {
            sentence.count("undated", undated, ReportFacts.AGENCY + "/taskList");
        }
        return Optional.of(sentence);
    }

    /** "lắp Wifi công cộng (Ủy ban nhân dân phường Đoàn Kết)". */
    static String tasks(ReportFacts facts, List<SourcedItem<Task>> tasks) {
        var told = tasks.stream()
                .map(task -> {
                    var title = Quotations.withoutEnd(task.item().title().in(facts.language()));
                    return task.item().leads().isEmpty()
                            ? title
                            : title + " (" + TaskTables.leads(facts, task.item().leads()) + ")";
                })
                .toList();
        return facts.named(told, MOST_NAMED, "list.more-tasks");
    }
}
