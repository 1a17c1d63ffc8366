package vn.laichau.hatangso.agency.extension;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A waiver as the API shows it.
 *
 * @param by name of who granted it
 * @param withdrawnAt absent while it is in force
 * @param actions what the reader may do with it as it stands
 */
record WaiverView(
        UUID id,
        String obligation,
        int year,
        String organisation,
        String reason,
        String by,
        OffsetDateTime at,
        OffsetDateTime withdrawnAt,
        String withdrawnBy,
        String withdrawalReason,
        List<WaiverTransition> actions) {}
