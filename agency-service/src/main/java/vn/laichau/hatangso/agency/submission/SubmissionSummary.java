package vn.laichau.hatangso.agency.submission;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A submission in a list.
 *
 * @param version number of the newest version
 * @param sentAt arrival of the first version
 * @param punctuality of the first version
 */
public record SubmissionSummary(
        UUID id,
        String organisation,
        String obligation,
        int year,
        SubmissionState state,
        int version,
        OffsetDateTime sentAt,
        Punctuality punctuality) {

    static SubmissionSummary of(Submission submission) {
        return new SubmissionSummary(
                submission.id(),
                submission.organisation(),
                submission.obligation(),
                submission.year(),
                submission.state(),
                submission.current().number(),
                VietnamTime.of(submission.versions().get(0).arrivedAt()),
                submission.punctuality());
    }
}
