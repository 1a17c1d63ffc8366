package vn.laichau.hatangso.agency.submission;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A submission in a list.
 *
 * @param version number of the newest version, papers beside it left out; 0 for a draft
 * @param sentAt arrival of the version that decides the punctuality; absent while nothing does
 * @param punctuality of that version
 * @param findings how many figures indicator-service did not take
 */
record SubmissionSummary(
        UUID id,
        String organisation,
        String obligation,
        int year,
        SubmissionState state,
        int version,
        OffsetDateTime sentAt,
        Punctuality punctuality,
        int findings) {

    static SubmissionSummary of(Submission submission, int findings) {
        return new SubmissionSummary(
                submission.id(),
                submission.organisation(),
                submission.obligation(),
                submission.year(),
                submission.state(),
                submission.currentNumber(),
                submission
                        .firstCounting()
                        .map(version -> VietnamTime.of(version.arrivedAt()))
                        .orElse(null),
                submission.punctuality(),
                findings);
    }
}
