package vn.laichau.hatangso.agency.budget.balance;

import static vn.laichau.hatangso.chassis.transition.States.any;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What is done with a balance. */
enum BalanceTransition implements Transition<BudgetBalance> {
    SET(any().by(Who.with(Role.FINANCE_OFFICER)));

    private final Rule<BudgetBalance> rule;

    BalanceTransition(Rule<BudgetBalance> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<BudgetBalance> rule() {
        return rule;
    }
}
