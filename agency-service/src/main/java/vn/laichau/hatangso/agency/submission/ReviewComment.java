package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Embeddable;

/**
 * What the reviewer says about one place of a version.
 *
 * @param pointer JSON pointer into what was sent
 */
@Embeddable
record ReviewComment(String organisation, String pointer, String comment) {}
