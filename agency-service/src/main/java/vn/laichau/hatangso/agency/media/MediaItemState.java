package vn.laichau.hatangso.agency.media;

/** Whether an item counts. */
public enum MediaItemState {
    RECORDED,
    /** Recorded in error. */
    WITHDRAWN
}
