package vn.laichau.hatangso.reporting.document.narrative.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetSentence;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Budget;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.Proposal;

/** What a leader reads first, on less than a page: how many targets are met, what went best and worst, and what needs a decision. */
public final class SummaryChapter {

    private static final int WORST_NAMED = 3;

    private final ReportFacts facts;

    private SummaryChapter(ReportFacts facts) {
        this.facts = facts;
    }

    public static void write(BodyBuilder body, ReportFacts facts) {
        var chapter = new SummaryChapter(facts);
        chapter.milestones().forEach(body::dash);
        chapter.best().ifPresent(body::dash);
        var worst = chapter.worst();
        if (!worst.isEmpty()) {
            body.dash(Sentence.of("summary.furthest"));
            worst.forEach(body::plus);
        }
        chapter.tasks().ifPresent(body::dash);
        chapter.plans().forEach(body::dash);
        chapter.asked().ifPresent(body::dash);
    }

    /** By the last year of the five in which targets are due: what is due in 2025 and what is due in 2030 is never one number. */
    private Stream<Sentence> milestones() {
        return facts.targets().stream()
                .collect(groupingBy(target -> milestone(target.item()), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(milestone -> milestone(milestone.getKey(), milestone.getValue()));
    }

    private static int milestone(Item item) {
        return (item.target().due().getYear() + 4) / 5 * 5;
    }

    private Sentence milestone(int year, List<SourcedItem<Item>> due) {
        var sentence = Sentence.about("summary.milestone", Integer.toString(year))
                .with("milestone", Integer.toString(year))
                .count("all", due.size(), SourcedItem.at(due, "verdict"));
        var met = due.stream().anyMatch(target -> Standing.of(target.item()).isMet());
        if (met) {
            standing(sentence, due, "met", Standing::isMet);
        } else {
            sentence.then("summary.milestone.none-met");
        }
        how(sentence, due);
        standing(sentence, due, "onTrack", Standing.ON_TRACK::equals);
        standing(sentence, due, "slow", each -> each == Standing.AT_RISK || each == Standing.BEHIND);
        standing(sentence, due, "backwards", Standing.GOING_BACKWARDS::equals);
        standing(sentence, due, "missed", Standing::isOverdue);
        standing(sentence, due, "unknown", each -> each.isUnknown() || each == Standing.NO_BASELINE);
        standing(sentence, due, "judged", Standing.JUDGED::equals);
        return sentence.then("end");
    }

    /** Of those that are met, which are so late and which by an estimate; in one pair of brackets. */
    private static void how(Sentence sentence, List<SourcedItem<Item>> due) {
        var late = some(due, item -> Standing.of(item) == Standing.MET_LATE);
        var estimated = some(due, TargetSentence::isMetByEstimate);
        var how = (late.isEmpty() ? "" : ".late")
                + (estimated.isEmpty() ? "" : areAllEstimated(due) ? ".all-estimated" : ".estimated");
        if (!how.isEmpty()) {
            sentence.then("summary.milestone" + how)
                    .count("late", late.size(), SourcedItem.at(late, "verdict"))
                    .count("estimated", estimated.size(), SourcedItem.at(estimated, "verdict"));
        }
    }

    private static boolean areAllEstimated(List<SourcedItem<Item>> due) {
        return due.stream()
                .map(SourcedItem::item)
                .filter(item -> Standing.of(item).isMet())
                .allMatch(TargetSentence::isMetByEstimate);
    }

    private static void standing(
            Sentence sentence, List<SourcedItem<Item>> due, String name, Predicate<Standing> chosen) {
        var some = some(due, item -> chosen.test(Standing.of(item)));
        if (!some.isEmpty()) {
            sentence.then("summary.milestone." + name).count(name, some.size(), SourcedItem.at(some, "verdict"));
        }
    }

    private static List<SourcedItem<Item>> some(List<SourcedItem<Item>> due, Predicate<Item> chosen) {
        return due.stream().filter(target -> chosen.test(target.item())).toList();
    }

    private Optional<Sentence> best() {
        var fastest = new Strengths(facts).fastestTargets();
        return fastest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        fastest.in(Sentence.of("summary.best"), "count", "targets", Strengths::change, "latest/value"));
    }

    /** Those that lack the largest part of their goal. */
    private List<Sentence> worst() {
        return facts.targets().stream()
                .filter(target -> {
                    var standing = Standing.of(target.item());
                    return standing.isOverdueOrSlow()
                            && Standing.gap(target.item()).isPresent();
                })
                .sorted(Comparator.comparing((SourcedItem<Item> target) -> lacking(target.item()))
                        .reversed())
                .limit(WORST_NAMED)
                .map(this::worst)
                .toList();
    }

    /** Of a goal of nothing all is lacking. */
    private static BigDecimal lacking(Item item) {
        var goal = Standing.goalOf(item);
        return goal.signum() == 0
                ? BigDecimal.ONE
                : Standing.gap(item).orElseThrow().abs().divide(goal, MathContext.DECIMAL32);
    }

    private Sentence worst(SourcedItem<Item> target) {
        var item = target.item();
        var sentence = Sentence.titled("summary.worst." + item.target().code())
                .then("summary.worst")
                .with("indicator", item.indicator().name().in(facts.language()))
                .with("value", TargetSentence.listedValue(item, facts), target.at("latest/value"))
                .with("goal", TargetSentence.goalInProse(item, facts.text()), target.at("target/value"))
                .due("due", item.target().due(), target.at("target/due"));
        if (item.blocking() != null && !item.blocking().units().isEmpty()) {
            sentence.then("summary.worst.where")
                    .with("units", TargetSentence.blockingUnits(item, facts), target.at("blocking/units"));
        }
        // Obstacles and tasks are for State bodies.
        if (!facts.isPublic() && facts.agency().isPresent()) {
            answered(sentence, item.indicator().code());
        }
        return sentence.then("end");
    }

    /** Why, and who leads the tasks that it hangs on: both as far as somebody reported it. */
    private void answered(Sentence sentence, String indicator) {
        var obstacle = Causes.of(facts, indicator);
        if (obstacle.isEmpty()) {
            return;
        }
        var item = obstacle.get().item();
        sentence.then("summary.worst.cause")
                .with(
                        "cause",
                        Quotations.withoutEnd(
                                item.cause() == null ? item.title().in(facts.language()) : item.cause()),
                        obstacle.get().at(item.cause() == null ? "title" : "cause"))
                .with("organisation", brief(facts.organisation(item.organisation(), facts.language())));
        var tasks = facts.list(
                AgencyFacts::taskList, "taskList", task -> item.tasks().contains(task.code()));
        var leads = Causes.leads(tasks);
        if (!leads.isEmpty()) {
            led(sentence, "summary.worst.leads", leads, tasks);
        }
    }

    private void led(Sentence sentence, String phrase, List<String> leads, List<SourcedItem<AgencyFacts.Task>> tasks) {
        sentence.then(phrase).with("leads", brief(TaskTables.leads(facts, leads)), SourcedItem.at(tasks, "leads"));
    }

    /** On one page committees are abbreviated. */
    private static String brief(String organisations) {
        return organisations.replace("Ủy ban nhân dân ", "UBND ");
    }

    private Optional<Sentence> tasks() {
        var overdue = Causes.overdue(facts);
        var unassigned = Causes.unassigned(facts);
        if (facts.tasks().isEmpty()) {
            return Optional.empty();
        }
        var sentence =
                Sentence.of("summary.tasks").count("all", facts.tasks().size(), ReportFacts.AGENCY + "/taskList");
        sentence.then(overdue.isEmpty() ? "summary.tasks.none-overdue" : "summary.tasks.overdue")
                .count("overdue", overdue.size(), ReportFacts.AGENCY + "/taskList");
        if (!overdue.isEmpty()) {
            var leads = Causes.leads(overdue);
            if (leads.isEmpty()) {
                sentence.then("summary.tasks.leads.none");
            } else {
                led(sentence, "summary.tasks.leads", leads, overdue);
            }
        }
        if (!unassigned.isEmpty()) {
            sentence.then("summary.tasks.unassigned")
                    .count("unassigned", unassigned.size(), ReportFacts.AGENCY + "/tasks");
        }
        return Optional.of(sentence.then("end"));
    }

    /** Of operators alone. */
    private Stream<Sentence> plans() {
        return facts.obligations().stream()
                .filter(obligation -> obligation.item().isToSendPlanOfOperator())
                .map(obligation -> Sentence.titled(
                                "summary.plans." + obligation.item().obligation() + "-"
                                        + obligation.item().year())
                        .then(obligation.item().sent() == 0 ? "summary.plans.none" : "summary.plans")
                        .count("sent", obligation.item().sent(), obligation.at("sent"))
                        .count("owed", obligation.item().owed(), obligation.at("owed"))
                        .with("year", Integer.toString(obligation.item().year()), obligation.at("year")));
    }

    private Sentence asked(List<SourcedItem<Proposal>> waiting, List<SourcedItem<Budget.Request>> undecided) {
        var sentence = Sentence.of("summary.asked");
        if (!waiting.isEmpty()) {
            sentence.then("summary.asked.proposals")
                    .count("proposals", waiting.size(), SourcedItem.at(waiting, "title"));
        }
        if (!undecided.isEmpty()) {
            sentence.then(waiting.isEmpty() ? "summary.asked.requests" : "summary.asked.and-requests")
                    .count("requests", undecided.size(), SourcedItem.at(undecided, "state"))
                    .with("sum", Recommendations.sum(facts, undecided), SourcedItem.at(undecided, "amount"));
        }
        return sentence.then("end");
    }

    private Optional<Sentence> asked() {
        if (facts.agency().isEmpty()) {
            return Optional.empty();
        }
        var agency = facts.agency().get();
        var waiting = facts.list(
                AgencyFacts::proposals,
                "proposals",
                proposal -> agency.decisionOn(proposal).isEmpty());
        var undecided = Recommendations.undecided(facts);
        return waiting.isEmpty() && undecided.isEmpty() ? Optional.empty() : Optional.of(asked(waiting, undecided));
    }
}
