package vn.laichau.hatangso.agency.task.content;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
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
        @Form(value = CODE, vi = CODE_VI, en = CODE_EN) String code,
        @Form(value = CODE, vi = CODE_VI, en = CODE_EN) String clause,
        @Required @Line(500) Text title,
        @Required TaskKind kind,
        @Required TaskRecurrence recurrence,
        LocalDate due,
        @Items(most = 200, distinct = true) List<String> leads,
        @Items(most = 200, distinct = true) List<String> cooperating,
        @Items(most = 50) List<NewTask.Commitment> commitments,
        EvidenceRule evidence) {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,62}";
    private static final String CODE_VI = "chữ không dấu, chữ số, dấu chấm và gạch nối, tối đa 63 ký tự";
    private static final String CODE_EN = "up to 63 letters, digits, dots and hyphens";

    public TaskContent {
        leads = leads == null ? List.of() : leads;
        cooperating = cooperating == null ? List.of() : cooperating;
        commitments = commitments == null ? List.of() : commitments;
        evidence = evidence == null ? EvidenceRule.none() : evidence;
    }
}
