package vn.laichau.hatangso.agency.budget.request;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What the PPC decides about a request.
 *
 * @param amount whole VND that it allots, from none, which refuses the request, to all that is asked
 * @param number of the decision, for example {@code 1234/QĐ-UBND}
 * @param date of the decision
 */
public record BudgetDecision(Long amount, String number, LocalDate date) {

    private static final int LONGEST_NUMBER = 100;

    List<FieldError> faults(BudgetRequest request, LocalDate today) {
        var rules = new FieldErrors()
                .range("/amount", amount, 0L, Vnd.MOST)
                .addIf(amount != null && amount > request.amount(), "/amount", AgencyErrorCode.MORE_THAN_ASKED)
                .text("/number", number, LONGEST_NUMBER)
                .dayUntil("/date", date, today);
        if (date != null && date.isBefore(request.submittedOn())) {
            rules.add("/date", AgencyErrorCode.BEFORE_REQUEST);
        }
        return rules.list();
    }

    boolean allots() {
        return amount != null && amount > 0;
    }
}
