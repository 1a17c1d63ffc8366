package vn.laichau.hatangso.agency.task;

/**
 * Which tasks a list shows; null asks for any.
 *
 * @param agency code of an agency that leads or cooperates
 * @param clause a clause or the beginning of one, for example {@code P2.III.2}
 */
record TaskFilter(String agency, TaskKind kind, String clause) {}
