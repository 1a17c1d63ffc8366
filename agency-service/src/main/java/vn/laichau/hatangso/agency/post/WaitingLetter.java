package vn.laichau.hatangso.agency.post;

/**
 * A letter whose turn it is.
 *
 * @param address null when the recipient cannot be written to
 * @param tries this one included
 */
record WaitingLetter(long id, String recipient, String address, String subject, String body, int tries) {}
