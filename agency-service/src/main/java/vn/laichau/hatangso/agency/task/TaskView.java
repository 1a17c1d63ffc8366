package vn.laichau.hatangso.agency.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.clause.Quotation;
import vn.laichau.hatangso.agency.obligation.Recurrence;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A task as the API shows it.
 *
 * @param leads codes of the leading agencies; empty where the plan names none
 * @param due last day; absent while no date is set
 */
public record TaskView(
        String code,
        @JsonUnwrapped Quotation quotation,
        Text title,
        TaskKind kind,
        TaskState state,
        List<String> leads,
        List<String> cooperating,
        Recurrence recurrence,
        LocalDate due,
        List<NewTask.Commitment> commitments) {}
