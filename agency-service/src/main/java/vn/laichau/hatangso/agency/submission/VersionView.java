package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.receipt.ReceiptView;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * What was sent at one time, and what became of it.
 *
 * @param content what it says
 * @param punctuality of this arrival; what counts for the obligation is that of the version that arrived first, of those not withdrawn
 * @param recordedAt when it was entered; of what came on paper later than its arrival
 * @param scan attachment that holds the scanned paper; absent for what the organisation sent itself
 * @param overtaken true of a paper stamped before, but entered after what stands: it may decide the punctuality, its content
 *     does not stand; otherwise absent
 * @param withdrawal absent unless it was taken back
 */
record VersionView(
        int number,
        String sha256,
        OffsetDateTime arrivedAt,
        Punctuality punctuality,
        String sentBy,
        OffsetDateTime recordedAt,
        UUID scan,
        Boolean overtaken,
        @JsonUnwrapped NewSubmission content,
        ReceiptView receipt,
        ReviewView review,
        WithdrawalView withdrawal) {

    /** A reviewer's decision; reason, items and returnBy only of a returned version. */
    public record ReviewView(
            SubmissionState decision,
            OffsetDateTime decidedAt,
            String decidedBy,
            String reason,
            List<ReturnRequest.Objection> items,
            LocalDate returnBy) {}

    /** That the organisation took it back. */
    public record WithdrawalView(OffsetDateTime withdrawnAt, String withdrawnBy, String reason) {}

    static VersionView of(SubmissionVersion version, NewSubmission content, ReceiptView receipt) {
        return new VersionView(
                version.number(),
                version.sha256(),
                VietnamTime.of(version.arrivedAt()),
                version.punctuality(),
                version.sentBy(),
                VietnamTime.of(version.recordedAt()),
                version.scan(),
                version.isOvertaken() ? true : null,
                content,
                receipt,
                review(version),
                withdrawal(version.withdrawal()));
    }

    private static ReviewView review(SubmissionVersion version) {
        var review = version.review();
        if (review == null) {
            return null;
        }
        var items = version.remarks().stream()
                .map(reviewComment -> new ReturnRequest.Objection(reviewComment.pointer(), reviewComment.comment()))
                .toList();
        return new ReviewView(
                review.decision(),
                VietnamTime.of(review.decidedAt()),
                review.decidedBy(),
                review.reason(),
                items.isEmpty() ? null : items,
                review.returnBy());
    }

    private static WithdrawalView withdrawal(SubmissionVersion.Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new WithdrawalView(VietnamTime.of(withdrawal.at()), withdrawal.by(), withdrawal.reason());
    }
}
