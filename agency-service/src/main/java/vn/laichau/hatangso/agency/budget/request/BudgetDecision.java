package vn.laichau.hatangso.agency.budget.request;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What the PPC decides about a request.
 *
 * @param amount whole VND that it allots, from none, which refuses the request, to all that is asked
 * @param number of the decision, for example {@code 1234/QĐ-UBND}
 * @param date of the decision
 */
public record BudgetDecision(
        @Required @Range(most = Vnd.MOST) Long amount,
        @Required @Prose(100) String number,
        @Required @Day LocalDate date) {

    List<FieldError> faults(BudgetRequest request, LocalDate today) {
        var rules = new FieldErrors()
                .addIf(amount > request.amount(), "/amount", AgencyErrorCode.MORE_THAN_ASKED)
                .notAfter("/date", date, today);
        if (date.isBefore(request.submittedOn())) {
            rules.add("/date", AgencyErrorCode.BEFORE_REQUEST);
        }
        return rules.list();
    }

    boolean allots() {
        return amount > 0;
    }
}
