package vn.laichau.hatangso.reporting.document.telling;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Work;

/** Tables of tasks and of who has to do them. */
final class TaskTables {

    private static final List<String> DONE = List.of("COMPLETED");
    private static final List<String> UNDER_WAY = List.of("ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RETURNED");
    private static final List<String> NOT_BEGUN = List.of("ASSIGNED");

    /** A task of all communes names the first of them. */
    private static final int NAMED_LEADS = 4;

    private TaskTables() {}

    /** Pieces of work; what was taken from an agency again is none. */
    record Sums(int done, int underWay, int notBegun, int overdue) {

        int all() {
            return done + underWay + notBegun;
        }
    }

    static Sums sums(List<Work> board) {
        return new Sums(
                board.stream().mapToInt(work -> work.in(DONE)).sum(),
                board.stream().mapToInt(work -> work.in(UNDER_WAY)).sum(),
                board.stream().mapToInt(work -> work.in(NOT_BEGUN)).sum(),
                board.stream().mapToInt(Work::overdue).sum());
    }

    /** A longer table stops who reads the text; it stands in an annex. */
    private static final int LONGEST_IN_TEXT = 15;

    static boolean isShort(List<Traced<Work>> board) {
        return board.size() <= LONGEST_IN_TEXT;
    }

    /** Those of them that have begun something, or are late with it. */
    static List<Traced<Work>> moving(List<Traced<Work>> board) {
        return board.stream()
                .filter(work -> {
                    var sums = sums(List.of(work.item()));
                    return sums.done() + sums.underWay() + sums.overdue() > 0;
                })
                .toList();
    }

    /** What each agency has done of what it has to do. */
    static Table board(Facts facts, List<Traced<Work>> board) {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 12),
                Column.text(phrases.get("column.agency"), 56),
                Column.figure(phrases.get("column.work"), 19),
                Column.figure(phrases.get("column.done"), 19),
                Column.figure(phrases.get("column.under-way"), 19),
                Column.figure(phrases.get("column.not-begun"), 19),
                Column.figure(phrases.get("column.overdue"), 20));
        return Table.numbered(phrases.get("table.board"), columns, board, row -> {
            var sums = sums(List.of(row.item()));
            return List.of(
                    Cell.words(facts.organisation(
                            row.item().agency(), facts.tables().language())),
                    count(facts, sums.all(), row.pointer()),
                    count(facts, sums.done(), row.at("states")),
                    count(facts, sums.underWay(), row.at("states")),
                    count(facts, sums.notBegun(), row.at("states")),
                    count(facts, sums.overdue(), row.at("overdue")));
        });
    }

    private static Cell count(Facts facts, int number, String pointer) {
        var exact = BigDecimal.valueOf(number);
        return Cell.number(facts.tables().number(exact), exact, null, pointer);
    }

    /** Tasks with their leads and states. */
    static Table of(Facts facts, String caption, List<Traced<Task>> tasks) {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 12),
                Column.text(phrases.get("column.task"), 60),
                Column.text(phrases.get("column.lead"), 41),
                Column.centred(phrases.get("column.due"), 24),
                Column.centred(phrases.get("column.state"), 28));
        return Table.numbered(caption, columns, tasks, traced -> {
            var task = traced.item();
            return List.of(
                    Cell.words(title(facts, task)),
                    Cell.words(leads(facts, phrases, task.leads())),
                    DateCells.day(task.due(), facts.tables()),
                    Cell.words(state(facts, phrases, task), traced.at("state")));
        });
    }

    static String title(Facts facts, Task task) {
        var language = facts.tables().language();
        var title = language == Language.EN
                ? Quotations.translated(task.title().in(language))
                : task.title().in(language);
        return task.clause() == null
                ? title
                : title + " (" + Quotations.clause(task.clause(), Phrases.in(language)) + ")";
    }

    static String state(Facts facts, Phrases phrases, Task task) {
        var state = facts.tables().taskState(task.state());
        return task.overdue() > 0 ? state + "; " + phrases.get("task.overdue") : state;
    }

    private static String leads(Facts facts, Phrases phrases, List<String> leads) {
        if (leads.isEmpty()) {
            return Cell.NONE.text();
        }
        var names = names(facts, phrases, leads);
        var named = names.stream().limit(NAMED_LEADS).collect(joining("; "));
        var others = names.size() - NAMED_LEADS;
        return others > 0
                ? named + " " + phrases.get("leads.others", facts.tables().count(others))
                : named;
    }

    /** All bodies of a kind have one name together, where the first of them stands. */
    private static List<String> names(Facts facts, Phrases phrases, List<String> leads) {
        var names = new LinkedHashSet<String>();
        for (var lead : leads) {
            names.add(facts.wholeKind(lead, leads)
                    .map(kind ->
                            phrases.get("leads." + kind.name(), facts.tables().count(kind.size())))
                    .orElseGet(() -> facts.organisation(lead, facts.tables().language())));
        }
        return List.copyOf(names);
    }
}
