package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.format.CodeLabels;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Work;

/** How the plan was steered: the tasks by state, what each agency has done of them, and what is overdue. */
final class DirectionChapter {

    private static final String TASKS = ReportFacts.AGENCY + "/tasks";
    private static final String LIST = ReportFacts.AGENCY + "/taskList";
    private static final String BOARD = ReportFacts.AGENCY + "/taskBoard";

    private DirectionChapter() {}

    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var states = agency.tasks();
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            body.add(Sentence.of("direction.none"));
            return;
        }
        body.add(all(facts, agency, all));
        body.list(CodeLabels.inOrderOfLife(states.keySet())
                .map(state -> Sentence.about("direction.state", state)
                        .with("state", Quotations.capital(facts.text().taskState(state)), TASKS + "/" + state)
                        .count("count", states.get(state), TASKS + "/" + state))
                .toList());
        if (!agency.taskBoard().isEmpty()) {
            body.add(work(facts, agency));
            board(body, facts, facts.taskBoard());
        }
        overdue(body, facts);
    }

    /** A leader reads who has moved; where they are many, the others are counted. */
    private static void board(BodyBuilder body, ReportFacts facts, List<SourcedItem<Work>> board) {
        if (TaskTables.isShort(board)) {
            body.table(TaskTables.board(facts, board));
            return;
        }
        var moving = TaskTables.moving(board);
        if (moving.isEmpty() || !TaskTables.isShort(moving)) {
            body.add(Sentence.of("direction.board"));
            return;
        }
        body.add(Sentence.of("direction.moving")
                .count("moving", moving.size(), BOARD)
                .count("rest", board.size() - moving.size(), BOARD));
        body.table(TaskTables.board(facts, moving));
    }

    /** The plan answers for its own tasks alone. */
    private static Sentence all(ReportFacts facts, AgencyFacts agency, int all) {
        var added = (int) agency.taskList().stream().filter(Task::isAdded).count();
        var sentence = Sentence.titled("direction.all").count("all", all, TASKS);
        if (added == 0) {
            return sentence.then("direction.all");
        }
        return sentence.then("direction.added")
                .count("stated", all - added, TASKS, LIST)
                .count("added", added, LIST);
    }

    /** Several organisations may have to do the same task, each its own piece of work. */
    private static Sentence work(ReportFacts facts, AgencyFacts agency) {
        var sums = TaskTables.sums(agency.taskBoard());
        return Sentence.of("direction.work")
                .then(sums.done() + sums.underWay() == 0 ? "direction.work.none" : "direction.work.some")
                .then(sums.overdue() == 0 ? "direction.work.none-overdue" : "direction.work.overdue")
                .count("organisations", agency.taskBoard().size(), BOARD)
                .count("all", sums.all(), BOARD)
                .count("done", sums.done(), BOARD)
                .count("underWay", sums.underWay(), BOARD)
                .count("notBegun", sums.notBegun(), BOARD)
                .count("overdue", sums.overdue(), BOARD);
    }

    private static void overdue(BodyBuilder body, ReportFacts facts) {
        var late =
                facts.tasks().stream().filter(task -> task.item().overdue() > 0).toList();
        if (!late.isEmpty()) {
            body.add(Sentence.of("direction.overdue").count("count", late.size(), LIST));
            body.table(TaskTables.of(facts, facts.phrases().get("table.overdue"), late));
        }
    }
}
