package vn.laichau.hatangso.indicator.periodlock;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.http.Addressed;

/**
 * A closed period.
 *
 * @param indicator the one it is closed for; null for all
 * @param finished its figures are final and public
 * @param expiresAt null when it stays closed until somebody opens it
 * @param withdrawnAt when it was opened again; null while it is closed
 */
record PeriodLock(
        long id,
        String period,
        String indicator,
        boolean finished,
        String reason,
        String lockedBy,
        String organisation,
        OffsetDateTime lockedAt,
        OffsetDateTime expiresAt,
        OffsetDateTime withdrawnAt,
        String withdrawnBy,
        String withdrawalReason)
        implements Addressed {

    @Override
    public String key() {
        return Long.toString(id);
    }

    /** A lock changes once, when it is lifted. */
    @Override
    public long revision() {
        return withdrawnAt == null ? 1 : 2;
    }
}
