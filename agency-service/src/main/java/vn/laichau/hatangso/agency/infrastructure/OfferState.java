package vn.laichau.hatangso.agency.infrastructure;

/** Whether there is room. */
enum OfferState {
    AVAILABLE,
    FULL,
    WITHDRAWN
}
