package vn.laichau.hatangso.agency.submission;

import java.time.Instant;
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

    /**
     * @param version null of a draft
     * @param sorted what it has in the column that the list is put in order by
     */
    record Row(
            UUID id,
            String organisation,
            String obligation,
            int year,
            SubmissionState state,
            Integer version,
            Instant sentAt,
            Punctuality punctuality,
            String sorted) {

        SubmissionSummary with(int findings) {
            return new SubmissionSummary(
                    id,
                    organisation,
                    obligation,
                    year,
                    state,
                    version == null ? 0 : version,
                    VietnamTime.of(sentAt),
                    punctuality,
                    findings);
        }
    }
}
