package vn.laichau.hatangso.agency.arrival;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.laichau.hatangso.chassis.time.VietnamTime;

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
 */
record ArrivalView(
        String organisation,
        String attempt,
        OffsetDateTime arrivedAt,
        String sha256,
        int status,
        String reason,
        String receipt,
        OffsetDateTime recordedAt) {

    static ArrivalView of(Tuple row) {
        return new ArrivalView(
                row.get("organisation", String.class),
                row.get("attempt", String.class),
                VietnamTime.of(row.get("arrived_at", Instant.class)),
                row.get("sha256", String.class),
                row.get("status", Integer.class),
                row.get("reason", String.class),
                row.get("receipt", String.class),
                Optional.ofNullable(row.get("recorded_at", Instant.class))
                        .map(VietnamTime::of)
                        .orElse(null));
    }
}
