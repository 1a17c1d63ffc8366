package vn.laichau.hatangso.reporting.place;

/**
 * A file that is kept.
 *
 * @param fingerprint of everything it was made from
 * @param sha256 hash of its bytes
 */
public record KeptFile(String fingerprint, String sha256, int size) {}
