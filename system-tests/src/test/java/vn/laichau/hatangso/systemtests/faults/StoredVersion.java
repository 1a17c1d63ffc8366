package vn.laichau.hatangso.systemtests.faults;

import java.time.Instant;

/**
 * A version of a submission as it stands in the database, with its receipt and the answer remembered for its key.
 *
 * @param key what its narrative begins with
 * @param receiptNumber null when there is no receipt
 * @param rememberedAnswer null when the key is not remembered
 */
record StoredVersion(
        String key,
        String organisation,
        String obligation,
        int year,
        byte[] body,
        String sha256,
        Instant arrivedAt,
        String punctuality,
        String receiptNumber,
        String jws,
        byte[] rememberedAnswer) {}
