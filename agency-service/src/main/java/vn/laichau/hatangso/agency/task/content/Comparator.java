package vn.laichau.hatangso.agency.task.content;

/** When a commitment is kept; the same words as indicator-service uses for targets. */
public enum Comparator {
    AT_LEAST,
    EXACTLY,
    BELOW,
    INCREASE_BY_AT_LEAST,
    /** By evidence, never by a number. */
    JUDGED
}
