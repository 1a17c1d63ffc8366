package vn.laichau.hatangso.agency.concession;

import java.time.Instant;
import java.util.UUID;

/**
 * The rule of a waiver, free of how it is stored.
 *
 * @param by name of who granted it
 * @param withdrawnAt null while it is in force
 */
public record Release(
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
