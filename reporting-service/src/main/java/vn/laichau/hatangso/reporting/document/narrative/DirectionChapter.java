package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
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

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        var states = agency.tasks();
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            bodyBuilder.add(Sentence.of("direction.none"));
            return;
        }
        bodyBuilder.add(all(reportFacts, agency, all));
        bodyBuilder.list(CodeLabels.inOrderOfLife(states.keySet())
                .map(state -> Sentence.about("direction.state", state)
                        .with("state", Quotations.capital(reportFacts.text().taskState(state)), TASKS + "/" + state)
                        .count("count", states.get(state), TASKS + "/" + state))
                .toList());
        if (!agency.taskBoard().isEmpty()) {
            bodyBuilder.add(work(reportFacts, agency));
            board(bodyBuilder, reportFacts, reportFacts.taskBoard());
        }
        overdue(bodyBuilder, reportFacts);
    }

    /** A leader reads who has moved; where they are many, the others are counted. */
    private static void board(BodyBuilder bodyBuilder, ReportFacts reportFacts, List<SourcedItem<Work>> board) {
        if (TaskTables.isShort(board)) {
            bodyBuilder.table(TaskTables.board(reportFacts, board));
            return;
        }
        var moving = TaskTables.moving(board);
        if (moving.isEmpty() || !TaskTables.isShort(moving)) {
            bodyBuilder.add(Sentence.of("direction.board"));
            return;
        }
        bodyBuilder.add(Sentence.of("direction.moving")
                .count("moving", moving.size(), BOARD)
                .count("rest", board.size() - moving.size(), BOARD));
        bodyBuilder.table(TaskTables.board(reportFacts, moving));
    }

    /** The plan answers for its own tasks alone. */
    private static Sentence all(ReportFacts reportFacts, AgencyFacts agency, int all) {
        var added = (int) agency.taskList().stream().filter(Task::isAdded).count();
        var sentence = Sentence.titled("direction.all").count("all", all, TASKS);
        if (added == 0) {
            return sentence.then("direction.all");
        }
        return sentence.then("direction.added")
                .count("stated", all - added, TASKS, LIST)
                .count("added", added, LIST);
    }

    /** Several agencies may have to do the same task, each its own piece of work. */
    private static Sentence work(ReportFacts reportFacts, AgencyFacts agency) {
        var sums = TaskTables.sums(agency.taskBoard());
        return Sentence.of("direction.work")
                .then(sums.done() + sums.underWay() == 0 ? "direction.work.none" : "direction.work.some")
                .then(sums.overdue() == 0 ? "direction.work.none-overdue" : "direction.work.overdue")
                .count("agencies", agency.taskBoard().size(), BOARD)
                .count("all", sums.all(), BOARD)
                .count("done", sums.done(), BOARD)
                .count("underWay", sums.underWay(), BOARD)
                .count("notBegun", sums.notBegun(), BOARD)
                .count("overdue", sums.overdue(), BOARD);
    }

    private static void overdue(BodyBuilder bodyBuilder, ReportFacts reportFacts) {
        var late = reportFacts.tasks().stream()
                .filter(task -> task.item().overdue() > 0)
                .toList();
        if (!late.isEmpty()) {
            bodyBuilder.add(Sentence.of("direction.overdue").count("count", late.size(), LIST));
            bodyBuilder.table(TaskTables.of(reportFacts, reportFacts.phrases().get("table.overdue"), late));
        }
    }
}
