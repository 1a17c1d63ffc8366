package vn.laichau.hatangso.agency.budget.balance;

import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What Finance says a source of funds has.
 *
 * @param amount whole VND
 * @param basis the document that says so, up to 2,000 characters
 */
record BalanceContent(
        @Required @Range(most = Vnd.MOST) Long amount,
        @Required @Prose(FieldErrors.LONGEST_REASON) String basis) {}
