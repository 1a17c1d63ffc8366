package vn.laichau.hatangso.agency.budget.request;

import java.util.List;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * What Finance thinks of a request.
 *
 * @param amount whole VND that it finds justified, from none to all that is asked
 * @param note up to 2,000 characters
 */
public record Appraisal(Long amount, String note) {

    List<FieldError> faults(BudgetRequest request) {
        return new ContentRules()
                .amount("/amount", amount, 0)
                .atMost("/amount", amount, request.amount())
                .text("/note", note, Note.LONGEST)
                .faults();
    }
}
