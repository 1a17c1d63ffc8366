package vn.laichau.hatangso.reporting.document.narrative.tasks;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Work;

/** Tables of tasks and of who has to do them. */
public final class TaskTables {

    private static final List<String> DONE = List.of("COMPLETED");
    private static final List<String> UNDER_WAY = List.of("ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RETURNED");
    private static final List<String> NOT_BEGUN = List.of("ASSIGNED");

    /** A task of all communes names the first of them. */
    private static final int NAMED_LEADS = 4;

    private TaskTables() {}

    /** Pieces of work; what was taken from an agency again is none. */
    public record Sums(int done, int underWay, int notBegun, int overdue) {

        public int all() {
            return done + underWay + notBegun;
        }
    }

    public static Sums sums(List<Work> board) {
        return new Sums(
                board.stream().mapToInt(work -> work.in(DONE)).sum(),
                board.stream().mapToInt(work -> work.in(UNDER_WAY)).sum(),
                board.stream().mapToInt(work -> work.in(NOT_BEGUN)).sum(),
                board.stream().mapToInt(Work::overdue).sum());
    }

    /** A longer table stops who reads the text; it stands in an annex. */
    private static final int LONGEST_IN_TEXT = 15;

    public static boolean isShort(List<SourcedItem<Work>> board) {
        return board.size() <= LONGEST_IN_TEXT;
    }

    /** Of one that stops who reads the text. */
    public static Optional<Table> longBoard(ReportFacts facts) {
        var board = facts.taskBoard();
        return isShort(board) ? Optional.empty() : Optional.of(board(facts, board));
    }

    public static Optional<Table> all(ReportFacts facts) {
        return facts.tasks().isEmpty()
                ? Optional.empty()
                : Optional.of(of(facts, facts.tablePhrases().get("annex.tasks"), facts.tasks()));
    }

    /** Those of them that have begun something, or are late with it. */
    public static List<SourcedItem<Work>> moving(List<SourcedItem<Work>> board) {
        return board.stream()
                .filter(work -> {
                    var sums = sums(work);
                    return sums.done() + sums.underWay() + sums.overdue() > 0;
                })
                .toList();
    }

    /** Summed where it is of all: the sums of some would stand against those of the text. */
    public static Table board(ReportFacts facts, List<SourcedItem<Work>> board) {
        var cells = facts.cells();
        var columns = new Columns<SourcedItem<Work>>(facts, 12)
                .text(
                        "agency",
                        56,
                        work -> facts.organisation(
                                work.item().organisation(), facts.tables().language()))
                .figure("work", 19, work -> cells.number(sums(work).all(), work.pointer()))
                .figure("done", 19, work -> cells.number(sums(work).done(), work.at("states")))
                .figure("under-way", 19, work -> cells.number(sums(work).underWay(), work.at("states")))
                .figure("not-begun", 19, work -> cells.number(sums(work).notBegun(), work.at("states")))
                .figure("overdue", 20, work -> cells.number(sums(work).overdue(), work.at("overdue")));
        var caption = facts.tablePhrases().get("table.board");
        return board.size() == facts.taskBoard().size()
                ? columns.summed(caption, board)
                : columns.table(caption, board);
    }

    private static Sums sums(SourcedItem<Work> work) {
        return sums(List.of(work.item()));
    }

    public static Table of(ReportFacts facts, String caption, List<SourcedItem<Task>> tasks) {
        return new Columns<SourcedItem<Task>>(facts, 12)
                .text("task", 80, task -> title(facts, task.item()))
                .text("lead", 38, task -> leads(facts, task.item().leads()))
                .centred("due", 21, task -> due(facts, task.item()))
                .centred("state", 28, task -> state(facts, task))
                .table(caption, tasks);
    }

    public static String title(ReportFacts facts, Task task) {
        var language = facts.tables().language();
        var title = language == Language.EN
                ? Quotations.translated(task.title().in(language))
                : task.title().in(language);
        return task.clause() == null
                ? title
                : title + " (" + Quotations.clause(task.clause(), facts.tablePhrases()) + ")";
    }

    /** Of what recurs how often: the day of the first time, long past, would read as if it were late. */
    public static Cell due(ReportFacts facts, Task task) {
        return task.recurs()
                ? Cell.words(facts.tablePhrases().word("recurrence", task.recurrence()))
                : facts.cells().day(task.due());
    }

    public static Cell state(ReportFacts facts, SourcedItem<Task> task) {
        var state = facts.tables().taskState(task.item().state());
        var overdue = task.item().overdue() > 0 ? "; " + facts.tablePhrases().get("task.overdue") : "";
        return Cell.words(state + overdue, task.at("state"));
    }

    public static String leads(ReportFacts facts, List<String> leads) {
        if (leads.isEmpty()) {
            return Cell.NONE.text();
        }
        var names = names(facts, leads);
        var named = names.stream().limit(NAMED_LEADS).collect(joining("; "));
        var others = names.size() - NAMED_LEADS;
        return others > 0
                ? named + " "
                        + facts.tablePhrases()
                                .get("leads.others", facts.tables().count(others))
                : named;
    }

    /** All bodies of a kind have one name together, where the first of them stands. */
    private static List<String> names(ReportFacts facts, List<String> leads) {
        var names = new LinkedHashSet<String>();
        for (var lead : leads) {
            names.add(facts.wholeKind(lead, leads)
                    .map(kind -> facts.tablePhrases()
                            .get("leads." + kind.name(), facts.tables().count(kind.size())))
                    .orElseGet(() -> facts.organisation(lead, facts.tables().language())));
        }
        return List.copyOf(names);
    }
}
