package vn.laichau.hatangso.agency.occurrence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.occurrence.extension.OccurrenceExtension;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.http.Revisioned;
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
 * @param actions what the reader may do with it as it stands
 */
public record OccurrenceView(
        UUID id,
        OfTask task,
        String period,
        String organisation,
        String responsible,
        TaskState state,
        int percent,
        LocalDate due,
        LocalDate dueBy,
        boolean overdue,
        List<OccurrenceExtension.View> extensions,
        List<OccurrenceTransition> actions,
        @JsonIgnore long revision)
        implements Revisioned {

    /** The task that it is about. */
    record OfTask(UUID id, String code, Text title) {}

    /** What If-Match needs to move it. */
    @JsonProperty
    public String etag() {
        return entityTag();
    }
}
