package vn.laichau.hatangso.agency.present;

/** What a system is. */
public enum SystemKind {
    NETWORK,
    DATA_CENTRE,
    CLOUD_SERVICE,
    PLATFORM,
    CONNECTION,
    PORTAL,
    APPLICATION,
    VIDEO_CONFERENCE
}
