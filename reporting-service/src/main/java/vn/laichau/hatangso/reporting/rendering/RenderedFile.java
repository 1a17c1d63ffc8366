package vn.laichau.hatangso.reporting.rendering;

/**
 * A file that is kept.
 *
 * @param fingerprint of everything it was made from
 * @param sha256 hash of its bytes
 */
public record RenderedFile(String fingerprint, String sha256, int size) {}
