package vn.laichau.hatangso.agency.task.content;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.planentity.QuotedPlanRow;
import vn.laichau.hatangso.chassis.content.Digits;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A task as a plan file states it.
 *
 * @param leads codes of the leading agencies; none where the plan names none (its section III)
 * @param due last day; null while no date is set
 * @param commitments what it promises in a measurable way
 */
public record NewTask(
        String code,
        String clause,
        String quote,
        String corrected,
        String en,
        Text title,
        TaskKind kind,
        List<String> leads,
        List<String> cooperating,
        TaskRecurrence recurrence,
        LocalDate due,
        List<Commitment> commitments)
        implements QuotedPlanRow {

    public NewTask {
        QuotedPlanRow.require(code, clause, quote, en);
        text("title", title);
        member("kind", kind);
        member("leads", leads);
        member("cooperating", cooperating);
        member("recurrence", recurrence);
        member("commitments", commitments);
    }

    /** Whether all commitments are whole: only a judged one has neither value nor unit. */
    public boolean hasWholeCommitments() {
        return commitments.stream().allMatch(Commitment::hasAllParts);
    }

    /** A measurable promise; comparator and unit as indicator-service knows them. */
    public record Commitment(
            @Required @Line(500) String code,
            @Required @Line(500) Text description,
            @Required Comparator comparator,
            @Digits(most = 15, decimals = 15) BigDecimal value,
            @Line(500) String unit,
            LocalDate due) {

        public Commitment {
            member("code", code);
            text("description", description);
            member("comparator", comparator);
        }

        public boolean hasAllParts() {
            var judged = comparator == Comparator.JUDGED;
            return judged == (value == null) && judged == (unit == null);
        }
    }
}
