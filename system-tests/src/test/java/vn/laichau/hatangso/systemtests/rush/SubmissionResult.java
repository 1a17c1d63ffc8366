package vn.laichau.hatangso.systemtests.rush;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What became of one sending.
 *
 * @param sentAt just before its bytes were written
 * @param status of HTTP; 0 when the connection broke
 * @param latencyNanos from the instant it was due to the whole answer
 * @param body of the answer
 */
record SubmissionResult(Instant sentAt, int status, long latencyNanos, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isAcknowledged() {
        return status == 201;
    }

    /** Told to come again later. */
    boolean isShed() {
        return status == 429 || status == 503;
    }

    /** How much later than the sending the receipt says it arrived: what would make a sending in time late. */
    double arrivalLagMillis() {
        return Duration.between(sentAt, arrivedAt()).toNanos() / 1e6;
    }

    /** By the receipt. */
    Instant arrivedAt() {
        return OffsetDateTime.parse(read().path("receipt").path("arrivedAt").asText())
                .toInstant();
    }

    private JsonNode read() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
