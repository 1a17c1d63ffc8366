package vn.laichau.hatangso.agency.mail;

/**
 * A letter whose turn it is.
 *
 * @param address null when the recipient cannot be written to
 * @param tries this one included
 */
record QueuedEmail(long id, String recipient, String address, String subject, String body, int tries) {}
