package vn.laichau.hatangso.agency.infrastructure;

/** Whether there is room. */
public enum OfferState {
    AVAILABLE,
    FULL,
    WITHDRAWN
}
