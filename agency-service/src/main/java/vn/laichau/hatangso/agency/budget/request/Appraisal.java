package vn.laichau.hatangso.agency.budget.request;

import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What Finance thinks of a request.
 *
 * @param amount whole VND that it finds justified, from none to all that is asked
 * @param reason up to 2,000 characters
 */
public record Appraisal(
        @Required @Range(most = Vnd.MOST) Long amount,
        @Required @Reason String reason) {

    List<FieldError> faults(BudgetRequest request) {
        return new FieldErrors()
                .addIf(amount > request.amount(), "/amount", AgencyErrorCode.MORE_THAN_ASKED)
                .list();
    }
}
