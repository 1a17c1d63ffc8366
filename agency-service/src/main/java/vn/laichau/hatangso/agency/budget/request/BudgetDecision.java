package vn.laichau.hatangso.agency.budget.request;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.chassis.problem.FieldError;

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
        var rules = new ContentRules()
                .amount("/amount", amount, 0)
                .atMost("/amount", amount, request.amount())
                .text("/number", number, LONGEST_NUMBER)
                .day("/date", date, today);
        if (date != null && date.isBefore(request.submittedOn())) {
            rules.fault("/date", "before-request", "Trước ngày gửi đề nghị", "Before the request was sent");
        }
        return rules.faults();
    }

    boolean allots() {
        return amount != null && amount > 0;
    }
}
