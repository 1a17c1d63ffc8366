package vn.laichau.hatangso.agency.budget.request;

/** How far a request is. */
enum BudgetRequestState {
    DRAFT,
    SUBMITTED,
    /** Finance wants it changed. */
    RETURNED,
    APPRAISED,
    ALLOTTED,
    REFUSED,
    WITHDRAWN
}
