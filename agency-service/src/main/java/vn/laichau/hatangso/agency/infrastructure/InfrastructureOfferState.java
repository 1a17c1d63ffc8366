package vn.laichau.hatangso.agency.infrastructure;

/** Whether there is room. */
enum InfrastructureOfferState {
    AVAILABLE,
    FULL,
    WITHDRAWN
}
