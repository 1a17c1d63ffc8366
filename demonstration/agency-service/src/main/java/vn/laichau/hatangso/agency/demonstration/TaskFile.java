package vn.laichau.hatangso.agency.demonstration;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransition;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.task.content.TaskContent;
import vn.laichau.hatangso.chassis.text.Text;

/** The file {@code demonstration/tasks.json}: tasks, and what their leads did when. */
record TaskFile(Text label, List<ToldTask> tasks) {

    /** An invented task; its life begins with the assignment, and each of its leads lives it. */
    record ToldTask(TaskContent content, List<Step> life) {}

    /**
     * What happened at one instant.
     *
     * @param reason of a return
     * @param evidence whether a report brings a file
     */
    record Step(
            OccurrenceTransition verb,
            OffsetDateTime at,
            Integer percent,
            String text,
            String reason,
            Boolean evidence,
            List<NewFigure> figures) {}
}
