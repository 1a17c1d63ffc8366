package vn.laichau.hatangso.agency.mail;

/**
 * An e-mail whose turn it is.
 *
 * @param address null when the recipient cannot be written to
 */
record QueuedEmail(long id, String recipient, String address, String subject, String body) {}
