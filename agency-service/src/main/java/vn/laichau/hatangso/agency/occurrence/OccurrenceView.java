package vn.laichau.hatangso.agency.occurrence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What one agency does about a task, as the API shows it.
 *
 * @param period of a recurring task
 * @param organisation code of the agency that it was given to
 * @param holder code of the agency that answers for it today: a successor, while it is open
 * @param percent as last reported
 * @param due last day as it was set
 * @param dueBy last day that counts, extensions included
 * @param overdue whether it should have been handed in, by the clock
 */
public record OccurrenceView(
        UUID id,
        OfTask task,
        String period,
        String organisation,
        String holder,
        TaskState state,
        int percent,
        LocalDate due,
        LocalDate dueBy,
        boolean overdue,
        List<OccurrenceExtension.View> extensions,
        @JsonIgnore long revision) {

    /** The task that it is about. */
    record OfTask(UUID id, String code, Text title) {}

    /** What If-Match needs to move it. */
    @JsonProperty
    public String etag() {
        return ETags.of(revision);
    }
}
