package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.digest.Sha256;

/**
 * A sending: who, what exactly, when.
 *
 * @param organisation from the verified token, or a predecessor of that; of a paper its sender
 * @param sentBy account, for people; of a paper the clerk's
 * @param body the bytes as they came
 * @param sha256 of the body, in hexadecimal
 * @param content the body as it was read
 * @param arrivedAt when it reached the system; of a paper the instant stamped on it
 * @param scan the scanned paper; null for what was sent by the organisation itself
 * @param recordedAt when it was entered; for what was sent by the organisation itself that is its arrival
 */
public record IncomingSubmission(
        String organisation,
        String sentBy,
        byte[] body,
        String sha256,
        NewSubmission content,
        Instant arrivedAt,
        Scan scan,
        Instant recordedAt) {

    /**
     * A scanned paper.
     *
     * @param sha256 of its bytes, in hexadecimal; null when there is no such file
     */
    record Scan(UUID id, String sha256) {}

    /** @throws IOException when the body is not JSON of the right form */
    public static IncomingSubmission read(
            String organisation, String sentBy, byte[] body, Instant arrivedAt, ObjectMapper mapper)
            throws IOException {
        var content = mapper.readValue(body, NewSubmission.class);
        if (content == null) {
            throw MismatchedInputException.from(null, NewSubmission.class, "null");
        }
        return new IncomingSubmission(
                organisation, sentBy, body, Sha256.hex(body), content, arrivedAt, null, arrivedAt);
    }

    boolean isOnPaper() {
        return scan != null;
    }

    IncomingSubmission inTheNameOf(String predecessor) {
        return new IncomingSubmission(predecessor, sentBy, body, sha256, content, arrivedAt, scan, recordedAt);
    }
}
