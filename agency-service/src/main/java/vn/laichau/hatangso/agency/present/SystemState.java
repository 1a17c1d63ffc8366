package vn.laichau.hatangso.agency.present;

/** How the plan found a system. */
public enum SystemState {
    IN_SERVICE,
    IN_PROGRESS,
    NOT_DEPLOYED
}
