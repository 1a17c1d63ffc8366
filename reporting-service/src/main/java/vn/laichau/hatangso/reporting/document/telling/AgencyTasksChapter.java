package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;

/** The tasks of one agency, those it leads and those it takes part in. */
final class AgencyTasksChapter implements Chapter {

    @Override
    public void write(Body body, Facts facts) {
        body.section(body.phrases().get("tasks"));
        facts.agency()
                .ifPresentOrElse(agency -> tasks(body, facts, agency), () -> Chapter.missing(body, "tasks", "agency"));
    }

    private static void tasks(Body body, Facts facts, AgencyFacts agency) {
        var own = Traced.some(
                agency.taskList(), Facts.AGENCY + "/taskList", task -> agency.hasPartIn(facts.subject(), task));
        if (own.isEmpty()) {
            body.tell(Sentence.of("tasks.none").with("agency", facts.organisation(facts.subject(), facts.language())));
            return;
        }
        var led = own.stream()
                .filter(task -> agency.leads(facts.subject(), task.item()))
                .count();
        body.tell(Sentence.titled("tasks.all")
                .then(led == own.size() ? "tasks.led" : "tasks.all")
                .with("agency", facts.organisation(facts.subject(), facts.language()))
                .with("all", facts.text().count(own.size()), Facts.AGENCY + "/taskList")
                .with("led", facts.text().count((int) led), Facts.AGENCY + "/taskList"));
        body.table(table(facts, agency, own));
    }

    private static Table table(Facts facts, AgencyFacts agency, List<Traced<Task>> tasks) {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 12),
                Column.text(phrases.get("column.task"), 74),
                Column.centred(phrases.get("column.part"), 22),
                Column.centred(phrases.get("column.due"), 24),
                Column.centred(phrases.get("column.state"), 33));
        return Table.numbered(phrases.get("tasks"), columns, tasks, traced -> {
            var task = traced.item();
            return List.of(
                    Cell.words(TaskTables.title(facts, task)),
                    Cell.words(phrases.get(agency.leads(facts.subject(), task) ? "part.lead" : "part.cooperate")),
                    DateCells.day(task.due(), facts.tables()),
                    Cell.words(TaskTables.state(facts, phrases, task), traced.at("state")));
        });
    }
}
