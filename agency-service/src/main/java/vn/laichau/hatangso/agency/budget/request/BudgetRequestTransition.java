package vn.laichau.hatangso.agency.budget.request;

import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.ALLOTTED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.APPRAISED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.DRAFT;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.REFUSED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.RETURNED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.SUBMITTED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of a request for money. What is decided stays decided. */
enum BudgetRequestTransition implements Transition<BudgetRequest> {
    ENTER(begin(DRAFT).by(owner())),
    CHANGE(from(DRAFT, RETURNED).by(owner())),
    SUBMIT(from(DRAFT, RETURNED).to(SUBMITTED).by(owner())),
    WITHDRAW(from(DRAFT, SUBMITTED, RETURNED).to(WITHDRAWN).by(owner())),
    APPRAISE(from(SUBMITTED).to(APPRAISED).by(Who.with(Role.FINANCE_OFFICER))),
    RETURN(from(SUBMITTED, APPRAISED).to(RETURNED).by(Who.with(Role.FINANCE_OFFICER))),
    ALLOT(from(APPRAISED).to(ALLOTTED).by(Who.with(Role.LEADER))),
    REFUSE(from(APPRAISED).to(REFUSED).by(Who.with(Role.LEADER)));

    private final Rule<BudgetRequest> rule;

    BudgetRequestTransition(Rule<BudgetRequest> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<BudgetRequest> rule() {
        return rule;
    }

    private static Who<BudgetRequest> owner() {
        return Who.of(BudgetRequest::organisation, Role.AGENCY_OFFICER, Role.COORDINATOR);
    }
}
