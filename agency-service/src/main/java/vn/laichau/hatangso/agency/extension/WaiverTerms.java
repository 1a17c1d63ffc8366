package vn.laichau.hatangso.agency.extension;

import jakarta.persistence.Tuple;
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

    static WaiverTerms of(Tuple row) {
        return new WaiverTerms(
                row.get("id", UUID.class),
                row.get("organisation", String.class),
                row.get("obligation", String.class),
                row.get("year", Integer.class),
                row.get("reason", String.class),
                row.get("waived_by", String.class),
                row.get("waived_at", Instant.class),
                row.get("withdrawn_at", Instant.class));
    }

    public boolean holdsAt(Instant instant) {
        return !at.isAfter(instant) && (withdrawnAt == null || instant.isBefore(withdrawnAt));
    }
}
