package vn.laichau.hatangso.agency.extension;

import java.time.OffsetDateTime;

/**
 * More time, as the coordinator grants it.
 *
 * @param until the instant before which the organisation is then on time
 * @param reason up to 2,000 characters
 * @param expires from when on it no longer counts for an organisation that has not sent; null: it does not lapse
 */
record NewExtension(
        String obligation,
        Integer year,
        String organisation,
        OffsetDateTime until,
        String reason,
        OffsetDateTime expires) {}
