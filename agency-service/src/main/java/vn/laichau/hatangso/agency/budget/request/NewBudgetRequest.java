package vn.laichau.hatangso.agency.budget.request;

import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Year;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What an agency asks.
 *
 * @param task code of the task that the money is for
 * @param amount whole VND
 * @param reason up to 2,000 characters
 */
public record NewBudgetRequest(
        @Required String task,
        @Required @Year Integer year,
        @Required FundSource source,
        @Required @Range(least = 1, most = Vnd.MOST) Long amount,
        @Required @Prose(FieldErrors.LONGEST_REASON) String reason) {}
