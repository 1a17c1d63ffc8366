package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.agency.delivery.Finding;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.receipt.ReceiptView;
import vn.laichau.hatangso.agency.submission.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A submission as the API shows it.
 *
 * @param id absent when a sending was only checked
 * @param version number of the newest version; narrative, figures and receipt are its own
 * @param punctuality of the first version
 * @param versions all, oldest first
 * @param findings figures that indicator-service did not take
 */
public record SubmissionView(
        UUID id,
        String obligation,
        int year,
        String organisation,
        SubmissionState state,
        int version,
        Punctuality punctuality,
        String narrative,
        List<NewFigure> figures,
        ReceiptView receipt,
        List<VersionView> versions,
        List<Finding> findings,
        @JsonIgnore long revision) {

    /** What was sent at one time, and what the reviewer said. */
    public record VersionView(
            int number,
            String sha256,
            OffsetDateTime arrivedAt,
            String sentBy,
            String narrative,
            List<NewFigure> figures,
            ReceiptView receipt,
            ReviewView review) {}

    /** A reviewer's decision; comment, items and returnBy only of a returned version. */
    public record ReviewView(
            SubmissionState decision,
            OffsetDateTime decidedAt,
            String decidedBy,
            String comment,
            List<Objections.Objection> items,
            LocalDate returnBy) {

        static ReviewView of(SubmissionVersion.Review review) {
            if (review == null) {
                return null;
            }
            var items = review.remarks().stream()
                    .map(remark -> new Objections.Objection(remark.pointer(), remark.comment()))
                    .toList();
            return new ReviewView(
                    review.decision(),
                    VietnamTime.of(review.decidedAt()),
                    review.decidedBy(),
                    review.comment(),
                    items.isEmpty() ? null : items,
                    review.returnBy());
        }
    }

    /** Right after sending. */
    static SubmissionView sent(Submission submission, ReceiptView receipt) {
        return of(submission, receipt, null, null);
    }

    /** With its history. */
    static SubmissionView whole(Submission submission, Map<Integer, ReceiptView> receipts, List<Finding> findings) {
        var versions = submission.versions().stream()
                .map(version -> version(version, receipts.get(version.number())))
                .toList();
        return of(submission, receipts.get(submission.current().number()), versions, findings);
    }

    /** As it would be stored. */
    static SubmissionView checked(Incoming incoming, int version, Punctuality punctuality) {
        var content = incoming.content();
        return new SubmissionView(
                null,
                content.obligation(),
                content.year(),
                incoming.organisation(),
                SubmissionState.SUBMITTED,
                version,
                punctuality,
                content.narrative(),
                content.figures(),
                null,
                null,
                null,
                0);
    }

    private static SubmissionView of(
            Submission submission, ReceiptView receipt, List<VersionView> versions, List<Finding> findings) {
        return new SubmissionView(
                submission.id(),
                submission.obligation(),
                submission.year(),
                submission.organisation(),
                submission.state(),
                submission.current().number(),
                submission.punctuality(),
                submission.current().narrative(),
                figures(submission.current()),
                receipt,
                versions,
                findings,
                submission.revision());
    }

    private static VersionView version(SubmissionVersion version, ReceiptView receipt) {
        return new VersionView(
                version.number(),
                version.sha256(),
                VietnamTime.of(version.arrivedAt()),
                version.sentBy(),
                version.narrative(),
                figures(version),
                receipt,
                ReviewView.of(version.review()));
    }

    private static List<NewFigure> figures(SubmissionVersion version) {
        return version.figures().stream()
                .map(figure -> new NewFigure(
                        figure.indicator(),
                        figure.territory(),
                        figure.period(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.value()))
                .toList();
    }
}
