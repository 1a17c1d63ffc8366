package vn.laichau.hatangso.agency.extension;

import java.time.Instant;
import java.util.UUID;

/**
 * The rule of a waiver, free of how it is stored.
 *
 * @param by name of who granted it
 * @param withdrawnAt null while it is in force
 */
public record WaiverTerms(
        UUID id,
        String organisation,
        String obligation,
        int year,
        String reason,
        String by,
        Instant at,
        Instant withdrawnAt) {

    public boolean holdsAt(Instant instant) {
        return !at.isAfter(instant) && (withdrawnAt == null || instant.isBefore(withdrawnAt));
    }
}
