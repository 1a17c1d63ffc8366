package vn.laichau.hatangso.agency.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.planentity.Quotation;
import vn.laichau.hatangso.agency.task.content.EvidenceRule;
import vn.laichau.hatangso.agency.task.content.NewTask;
import vn.laichau.hatangso.agency.task.content.TaskKind;
import vn.laichau.hatangso.agency.task.content.TaskRecurrence;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A task as the API shows it.
 *
 * @param plans codes of the plans that ask for it, the one that states it first; none of what the coordinator added
 * @param state the one of its occurrences that most needs somebody
 * @param leads codes of the leading agencies; empty where the plan names none
 * @param due last day; absent while no date is set
 * @param occurrences how many are in each state
 * @param overdue how many should have been handed in
 * @param amendments by decisions, the oldest first; told of one task alone
 * @param actions what the reader may do with it; absent where it is only told of
 * @param present its revision; null of what was known once
 */
public record TaskView(
        UUID id,
        String code,
        List<String> plans,
        @JsonUnwrapped Quotation quotation,
        Text title,
        TaskKind kind,
        TaskState state,
        List<String> leads,
        List<String> cooperating,
        TaskRecurrence recurrence,
        LocalDate due,
        List<NewTask.Commitment> commitments,
        EvidenceRule evidence,
        Map<TaskState, Integer> occurrences,
        int overdue,
        List<Amendment> amendments,
        List<TaskTransition> actions,
        @JsonIgnore Long present)
        implements Identified {

    /**
     * A decision that gave the task another title or another last day.
     *
     * @param decision its id
     * @param number and date as the decision bears them
     */
    public record Amendment(UUID decision, String number, LocalDate date, LocalDate due, Text title) {}

    /** As it is told by itself. */
    TaskView amended(List<Amendment> all) {
        return new TaskView(
                id,
                code,
                plans,
                quotation,
                title,
                kind,
                state,
                leads,
                cooperating,
                recurrence,
                due,
                commitments,
                evidence,
                occurrences,
                overdue,
                all,
                actions,
                present);
    }

    @Override
    public long revision() {
        return present == null ? 0 : present;
    }

    @Override
    public String entityTag() {
        return present == null ? null : ETags.of(present);
    }

    /** What If-Match needs to change it; absent of what was known once. */
    @JsonProperty
    public String etag() {
        return entityTag();
    }
}
