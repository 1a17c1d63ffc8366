package vn.laichau.hatangso.agency.scan;

/** What a virus scanner said of a file. */
public enum VirusScan {
    /** There is no scanner, or it did not answer. */
    NOT_SCANNED,
    CLEAN,
    INFECTED
}
