package vn.laichau.hatangso.agency.submission.draft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * A draft as the API shows it.
 *
 * @param submission id of the submission that it will be sent as
 * @param savedBy whose hand was the last, a colleague's perhaps
 * @param findings what a submission would be refused for
 * @param begun whether there was none before
 */
public record DraftView(
        UUID submission,
        String obligation,
        int year,
        NewSubmission content,
        OffsetDateTime savedAt,
        String savedBy,
        List<FieldError> findings,
        @JsonIgnore boolean begun,
        @JsonIgnore long revision)
        implements Revisioned {

    /** What is not stored has none. */
    @Override
    public String entityTag() {
        return submission == null ? null : ETags.of(revision);
    }
}
