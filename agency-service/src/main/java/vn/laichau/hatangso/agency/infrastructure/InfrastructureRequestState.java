package vn.laichau.hatangso.agency.infrastructure;

/** What became of a request. */
public enum InfrastructureRequestState {
    SENT,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
