package vn.laichau.hatangso.indicator.lock;

import java.time.OffsetDateTime;

/**
 * A closed period.
 *
 * Public because Jdbi makes it from rows.
 *
 * @param indicator the one it is closed for; null for all
 * @param finished its figures are final and public
 * @param expiresAt null when it stays closed until somebody opens it
 * @param liftedAt when it was opened again; null while it is closed
 */
public record PeriodLock(
        long id,
        String period,
        String indicator,
        boolean finished,
        String reason,
        String author,
        String organisation,
        OffsetDateTime lockedAt,
        OffsetDateTime expiresAt,
        OffsetDateTime liftedAt,
        String liftedBy,
        String liftReason) {

    /** A lock changes once, when it is lifted. */
    long version() {
        return liftedAt == null ? 1 : 2;
    }
}
