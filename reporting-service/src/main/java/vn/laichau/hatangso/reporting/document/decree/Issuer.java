package vn.laichau.hatangso.reporting.document.decree;

/**
 * Who issues a document, under whom and where.
 *
 * @param parent body directly above, in full
 * @param symbol abbreviation in document numbers, for example STTTT
 * @param place for the line of place and date
 */
public record Issuer(String parent, String body, String symbol, String place) {}
