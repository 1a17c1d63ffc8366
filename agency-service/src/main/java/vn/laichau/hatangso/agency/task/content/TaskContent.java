package vn.laichau.hatangso.agency.task.content;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A task as the coordinator writes it.
 *
 * @param code names it; needed for a new one, fixed afterwards
 * @param clause where in the plan it belongs; null for nowhere. That of a task of the plan stays as it is
 * @param due last day, of a recurring task that of one occurrence; null while none is set
 * @param leads codes of the leading agencies; none while nobody is assigned
 */
public record TaskContent(
        String code,
        String clause,
        Text title,
        TaskKind kind,
        TaskRecurrence recurrence,
        LocalDate due,
        List<String> leads,
        List<String> cooperating,
        List<NewTask.Commitment> commitments,
        EvidenceRule evidence) {

    public TaskContent {
        leads = leads == null ? List.of() : leads;
        cooperating = cooperating == null ? List.of() : cooperating;
        commitments = commitments == null ? List.of() : commitments;
        evidence = evidence == null ? EvidenceRule.none() : evidence;
    }
}
