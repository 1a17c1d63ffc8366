package vn.laichau.hatangso.indicator.quality;

/** How grave what a rule finds is: days by severity are data. */
enum FindingSeverity {
    /** One of the figures must be wrong. */
    HIGH,
    /** One of the figures may be wrong. */
    MEDIUM,
    /** Nothing new was said. */
    LOW
}
