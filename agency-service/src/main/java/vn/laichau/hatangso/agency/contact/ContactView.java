package vn.laichau.hatangso.agency.contact;

import java.time.OffsetDateTime;

/**
 * A contact as the API shows it.
 *
 * @param email absent when the organisation cannot be written to
 */
record ContactView(String organisation, String email, OffsetDateTime changedAt, String changedBy) {}
