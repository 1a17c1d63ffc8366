package vn.laichau.hatangso.agency.infrastructure;

/** What became of a request. */
enum InfrastructureRequestState {
    SENT,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
