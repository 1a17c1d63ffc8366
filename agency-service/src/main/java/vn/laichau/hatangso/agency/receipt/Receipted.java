package vn.laichau.hatangso.agency.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * What a receipt attests.
 *
 * @param sha256 hash of the exact bytes received, in hexadecimal
 * @param arrivedAt when they reached the system
 * @param punctuality null when the duty has no date
 * @param onPaper true for what a clerk recorded
 */
public record Receipted(
        UUID submission,
        int version,
        String organisation,
        String obligation,
        int year,
        String sha256,
        Instant arrivedAt,
        Punctuality punctuality,
        boolean onPaper) {}
