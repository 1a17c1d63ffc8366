package vn.laichau.hatangso.agency.budget.request;

import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.ALLOTTED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.APPRAISED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.DRAFT;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.REFUSED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.RETURNED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.SUBMITTED;
import static vn.laichau.hatangso.agency.budget.request.BudgetRequestState.WITHDRAWN;

import vn.laichau.hatangso.agency.register.Step;

/** The life of a request. What is decided stays decided. */
final class BudgetSteps {

    static final Step CHANGE = Step.within("CHANGE", DRAFT, RETURNED);
    static final Step SUBMIT = Step.to("SUBMIT", SUBMITTED, DRAFT, RETURNED);
    static final Step WITHDRAW = Step.to("WITHDRAW", WITHDRAWN, DRAFT, SUBMITTED, RETURNED);
    static final Step APPRAISE = Step.to("APPRAISE", APPRAISED, SUBMITTED);
    static final Step RETURN = Step.to("RETURN", RETURNED, SUBMITTED, APPRAISED);
    static final Step ALLOT = Step.to("ALLOT", ALLOTTED, APPRAISED);
    static final Step REFUSE = Step.to("REFUSE", REFUSED, APPRAISED);

    private BudgetSteps() {}
}
