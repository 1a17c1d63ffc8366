package vn.laichau.hatangso.agency.arrival;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;

/**
 * An attempt to bring something.
 *
 * @param organisation absent when the request had no valid token
 * @param arrivedAt when the request reached the system, or the stamped instant of what came on paper
 * @param sha256 of the exact bytes; absent when they were not read
 * @param status HTTP status of the answer
 * @param reason {@code accepted}, or the code of the problem
 * @param receipt number, of an accepted one
 * @param recordedAt when what came on paper was entered; absent for everything else
 * @param key tells apart what arrived at one instant
 */
record ArrivalView(
        String organisation,
        String attempt,
        OffsetDateTime arrivedAt,
        String sha256,
        int status,
        String reason,
        String receipt,
        OffsetDateTime recordedAt,
        @JsonIgnore String key) {

    /** Its place in the list. */
    String place() {
        return arrivedAt.toInstant() + " " + key;
    }
}
