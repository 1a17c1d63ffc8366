package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import vn.laichau.hatangso.reporting.format.CodeLabels;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Work;

/** How the plan was steered: the tasks by state, what each agency has done of them, and what is overdue. */
final class DirectionChapter {

    private static final String TASKS = Facts.AGENCY + "/tasks";
    private static final String LIST = Facts.AGENCY + "/taskList";
    private static final String BOARD = Facts.AGENCY + "/taskBoard";

    private DirectionChapter() {}

    static void write(Body body, Facts facts, AgencyFacts agency) {
        var states = agency.tasks();
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            body.tell(Sentence.of("direction.none"));
            return;
        }
        body.tell(all(facts, agency, all));
        body.list(CodeLabels.inOrderOfLife(states.keySet())
                .map(state -> Sentence.about("direction.state", state)
                        .with("state", Quotations.capital(facts.text().taskState(state)), TASKS + "/" + state)
                        .with("count", facts.text().count(states.get(state)), TASKS + "/" + state))
                .toList());
        if (!agency.taskBoard().isEmpty()) {
            body.tell(work(facts, agency));
            board(body, facts, facts.taskBoard());
        }
        overdue(body, facts);
    }

    /** A leader reads who has moved; where they are many, the others are counted. */
    private static void board(Body body, Facts facts, List<Traced<Work>> board) {
        if (TaskTables.isShort(board)) {
            body.table(TaskTables.board(facts, board));
            return;
        }
        var moving = TaskTables.moving(board);
        if (moving.isEmpty() || !TaskTables.isShort(moving)) {
            body.tell(Sentence.of("direction.board"));
            return;
        }
        body.tell(Sentence.of("direction.moving")
                .with("moving", facts.text().count(moving.size()), BOARD)
                .with("rest", facts.text().count(board.size() - moving.size()), BOARD));
        body.table(TaskTables.board(facts, moving));
    }

    /** The plan answers for its own tasks alone. */
    private static Sentence all(Facts facts, AgencyFacts agency, int all) {
        var added = (int) agency.taskList().stream().filter(Task::isAdded).count();
        var sentence = Sentence.titled("direction.all").with("all", facts.text().count(all), TASKS);
        if (added == 0) {
            return sentence.then("direction.all");
        }
        return sentence.then("direction.added")
                .with("stated", facts.text().count(all - added), TASKS, LIST)
                .with("added", facts.text().count(added), LIST);
    }

    /** Several agencies may have to do the same task, each its own piece of work. */
    private static Sentence work(Facts facts, AgencyFacts agency) {
        var sums = TaskTables.sums(agency.taskBoard());
        return Sentence.of("direction.work")
                .then(sums.done() + sums.underWay() == 0 ? "direction.work.none" : "direction.work.some")
                .then(sums.overdue() == 0 ? "direction.work.none-overdue" : "direction.work.overdue")
                .with("agencies", facts.text().count(agency.taskBoard().size()), BOARD)
                .with("all", facts.text().count(sums.all()), BOARD)
                .with("done", facts.text().count(sums.done()), BOARD)
                .with("underWay", facts.text().count(sums.underWay()), BOARD)
                .with("notBegun", facts.text().count(sums.notBegun()), BOARD)
                .with("overdue", facts.text().count(sums.overdue()), BOARD);
    }

    private static void overdue(Body body, Facts facts) {
        var late =
                facts.tasks().stream().filter(task -> task.item().overdue() > 0).toList();
        if (!late.isEmpty()) {
            body.tell(
                    Sentence.of("direction.overdue").with("count", facts.text().count(late.size()), LIST));
            body.table(TaskTables.of(facts, facts.phrases().get("table.overdue"), late));
        }
    }
}
