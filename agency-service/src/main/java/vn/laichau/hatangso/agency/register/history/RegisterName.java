package vn.laichau.hatangso.agency.register.history;

/** The registers, as the history and its policies in the database call them. */
public enum RegisterName {
    BUDGET_BALANCE,
    BUDGET_REQUEST,
    SHARED_INFRASTRUCTURE,
    INFRASTRUCTURE_REQUEST,
    STANDARD,
    MEDIA_ITEM,
    EXISTING_SYSTEM
}
