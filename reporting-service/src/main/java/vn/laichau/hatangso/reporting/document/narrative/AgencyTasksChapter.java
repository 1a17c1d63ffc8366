package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Task;

/** The tasks of one agency, those it leads and those it takes part in. */
final class AgencyTasksChapter {

    private AgencyTasksChapter() {}

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        var own = SourcedItem.some(
                agency.taskList(),
                ReportFacts.AGENCY + "/taskList",
                task -> agency.hasPartIn(reportFacts.subject(), task));
        if (own.isEmpty()) {
            bodyBuilder.add(Sentence.of("tasks.none").with("agency", reportFacts.subjectName()));
            return;
        }
        var led = own.stream()
                .filter(task -> agency.leads(reportFacts.subject(), task.item()))
                .count();
        bodyBuilder.add(Sentence.titled("tasks.all")
                .then(led == own.size() ? "tasks.led" : "tasks.all")
                .with("agency", reportFacts.subjectName())
                .count("all", own.size(), ReportFacts.AGENCY + "/taskList")
                .count("led", (int) led, ReportFacts.AGENCY + "/taskList"));
        bodyBuilder.table(table(reportFacts, agency, own));
    }

    private static Table table(ReportFacts reportFacts, AgencyFacts agency, List<SourcedItem<Task>> tasks) {
        var phraseBook = reportFacts.tablePhrases();
        return new Columns<SourcedItem<Task>>(reportFacts, 12)
                .text("task", 74, task -> Cell.words(TaskTables.title(reportFacts, task.item())))
                .centred(
                        "part",
                        22,
                        task -> Cell.words(phraseBook.get(
                                agency.leads(reportFacts.subject(), task.item()) ? "part.lead" : "part.cooperate")))
                .centred("due", 24, task -> reportFacts.cells().day(task.item().due()))
                .centred("state", 33, task -> TaskTables.state(reportFacts, task))
                .table(phraseBook.get("tasks"), tasks);
    }
}
