package vn.laichau.hatangso.agency.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * What a receipt attests.
 *
 * @param sha256 hash of the exact bytes received, in hexadecimal
 * @param arrivedAt when they reached the system
 * @param punctuality of these bytes; null when the obligation has no date
 * @param deciding null when this version decides the obligation's punctuality itself
 * @param paper null for what its sender sent itself
 */
public record AttestedSubmission(
        UUID submission,
        int version,
        String organisation,
        String obligation,
        int year,
        String sha256,
        Instant arrivedAt,
        Punctuality punctuality,
        ObligationArrival deciding,
        Paper paper) {

    /** The earlier version that decides the obligation's punctuality. */
    public record ObligationArrival(Instant arrivedAt, Punctuality punctuality) {}

    /**
     * That it came on paper.
     *
     * @param recordedAt when a clerk entered it
     * @param scanSha256 hash of the scanned paper, in hexadecimal
     */
    public record Paper(Instant recordedAt, String scanSha256) {}
}
