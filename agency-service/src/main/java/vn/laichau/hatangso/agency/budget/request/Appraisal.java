package vn.laichau.hatangso.agency.budget.request;

import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What Finance thinks of a request.
 *
 * @param amount whole VND that it finds justified, from none to all that is asked
 * @param reason up to 2,000 characters
 */
public record Appraisal(Long amount, String reason) {

    List<FieldError> faults(BudgetRequest request) {
        return new FieldErrors()
                .range("/amount", amount, 0L, Vnd.MOST)
                .addIf(amount != null && amount > request.amount(), "/amount", AgencyErrorCode.MORE_THAN_ASKED)
                .reason("/reason", reason)
                .list();
    }
}
