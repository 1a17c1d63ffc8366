package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;

/** The tasks of one agency, those it leads and those it takes part in. */
final class AgencyTasksChapter {

    private AgencyTasksChapter() {}

    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var own = facts.list(AgencyFacts::taskList, "taskList", task -> agency.hasPartIn(facts.subject(), task));
        if (own.isEmpty()) {
            body.add(Sentence.of("tasks.none").with("agency", facts.subjectName()));
            return;
        }
        var led = own.stream()
                .filter(task -> agency.leads(facts.subject(), task.item()))
                .count();
        body.add(Sentence.titled("tasks.all")
                .then(led == own.size() ? "tasks.led" : "tasks.all")
                .with("agency", facts.subjectName())
                .count("all", own.size(), ReportFacts.AGENCY + "/taskList")
                .count("led", (int) led, ReportFacts.AGENCY + "/taskList"));
        body.table(table(facts, agency, own));
    }

    private static Table table(ReportFacts facts, AgencyFacts agency, List<SourcedItem<Task>> tasks) {
        var phrases = facts.tablePhrases();
        return new Columns<SourcedItem<Task>>(facts, 12)
                .text("task", 74, task -> TaskTables.title(facts, task.item()))
                .centred(
                        "part",
                        22,
                        task -> Cell.words(phrases.get(
                                agency.leads(facts.subject(), task.item()) ? "part.lead" : "part.cooperate")))
                .centred("due", 24, task -> TaskTables.due(facts, task.item()))
                .centred("state", 33, task -> TaskTables.state(facts, task))
                .table(phrases.get("tasks"), tasks);
    }
}
