package vn.laichau.hatangso.indicator.observation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads which periods are closed, on the connection of the recording that asks. */
public final class LockedPeriods {

    private static final String STANDING = """
            SELECT period, covers, indicator, final AS finished, reason, author, organisation, expires_at
            FROM period_lock
            WHERE withdrawn_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            ORDER BY final DESC, id
            """;

    private LockedPeriods() {}

    public static List<LockedPeriod> list(Handle handle, OffsetDateTime now) {
        return handle.createQuery(STANDING)
                .bind("now", now)
                .mapTo(LockedPeriod.class)
                .list();
    }
}
