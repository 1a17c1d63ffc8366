package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.transition.Actor;

/**
 * A submission as it comes: who, what exactly, when.
 *
 * @param organisation from the verified token, or a predecessor of that; of a paper its sender
 * @param actor who sent it when it arrived; of a paper the clerk, when it was recorded
 * @param body the bytes as they came
 * @param sha256 of the body, in hexadecimal
 * @param content the body as it was read
 * @param arrivedAt when it reached the system; of a paper the instant stamped on it
 * @param scan the scanned paper; null for what was sent by the organisation itself
 */
public record IncomingSubmission(
        String organisation,
        Actor actor,
        byte[] body,
        String sha256,
        NewSubmission content,
        Instant arrivedAt,
        Scan scan) {

    /**
     * A scanned paper.
     *
     * @param sha256 of its bytes, in hexadecimal; null when there is no such file
     */
    public record Scan(UUID id, String sha256) {}

    /** @throws IOException when the body is not JSON of the right form */
    public static IncomingSubmission read(byte[] body, Actor actor, ObjectMapper mapper) throws IOException {
        var content = mapper.readValue(body, NewSubmission.class);
        if (content == null) {
            throw MismatchedInputException.from(null, NewSubmission.class, "null");
        }
        return new IncomingSubmission(actor.organisation(), actor, body, Sha256.hex(body), content, actor.at(), null);
    }

    /** Of a content that names both. */
    public ObligationKey key() {
        return new ObligationKey(organisation, content.obligation(), content.year());
    }

    boolean isOnPaper() {
        return scan != null;
    }

    public IncomingSubmission inTheNameOf(String predecessor) {
        return new IncomingSubmission(predecessor, actor, body, sha256, content, arrivedAt, scan);
    }
}
