package vn.laichau.hatangso.agency.media;

/** Whether an item counts. */
enum MediaItemState {
    RECORDED,
    /** Recorded in error. */
    WITHDRAWN
}
