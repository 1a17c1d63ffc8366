package vn.laichau.hatangso.agency.reportdata;

import java.util.List;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.budget.request.BudgetRequestView;

/**
 * The money of the cut-off's year and of those that follow, as it stood at the cut-off; all amounts in VND.
 *
 * @param sources one line for each source of funds and year that has a balance or was asked for money, for whichever plan
 * @param requests what was asked for tasks of the plan, with Finance's appraisal and the PPC's decision
 */
record ReportedBudget(List<SourceOfFunds> sources, List<BudgetRequestView> requests) {

    /**
     * The sums of a source of funds in a year.
     *
     * @param balance what Finance had set; 0 where it had set nothing
     * @param left of the balance
     */
    public record SourceOfFunds(
            int year, FundSource source, long balance, long requested, long appraised, long allotted, long left) {

        static SourceOfFunds of(int year, FundSource source, long balance, List<BudgetRequestView> requests) {
            var allotted = requests.stream()
                    .mapToLong(BudgetRequestView::allottedAmount)
                    .sum();
            return new SourceOfFunds(
                    year,
                    source,
                    balance,
                    requests.stream().mapToLong(BudgetRequestView::amount).sum(),
                    requests.stream()
                            .mapToLong(BudgetRequestView::appraisedAmount)
                            .sum(),
                    allotted,
                    balance - allotted);
        }
    }
}
