package vn.laichau.hatangso.agency.budget.balance;

import java.util.List;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What Finance says a source of funds has.
 *
 * @param amount whole VND
 * @param basis the document that says so, up to 2,000 characters
 */
record BalanceContent(Long amount, String basis) {

    List<FieldError> faults(int year) {
        return new FieldErrors()
                .year("/year", year)
                .range("/amount", amount, 0L, Vnd.MOST)
                .text("/basis", basis, FieldErrors.LONGEST_REASON)
                .list();
    }
}
