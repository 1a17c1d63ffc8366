package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.RefusedFigure;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.receipt.ReceiptView;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/**
 * A submission as the API shows it.
 *
 * @param id absent when a submission was only checked
 * @param content of the newest version; a draft shows what it is for and nothing else
 * @param version number of the newest version, papers beside it left out; 0 for a draft
 * @param punctuality of the version that arrived first, of those that count
 * @param receipt of the newest version
 * @param versions all, oldest first
 * @param findings figures that indicator-service did not take
 * @param valid true when a submission was only checked and could be sent as it is; otherwise absent
 * @param actions what the reader may do with it as it stands; absent when a submission was only checked
 */
public record SubmissionView(
        UUID id,
        @JsonUnwrapped NewSubmission content,
        String organisation,
        SubmissionState state,
        int version,
        Punctuality punctuality,
        ReceiptView receipt,
        List<VersionView> versions,
        List<RefusedFigure> findings,
        Boolean valid,
        List<SubmissionTransition> actions,
        @JsonIgnore long revision)
        implements Identified {

    /** What is not stored has none. */
    @Override
    public String entityTag() {
        return id == null ? null : ETags.of(revision);
    }

    /** Right after sending. */
    static SubmissionView sent(Submission submission, NewSubmission content, ReceiptView receipt, Actor reader) {
        return of(submission, content, receipt, null, null, reader);
    }

    /** With its history. */
    static SubmissionView whole(
            Submission submission,
            NewSubmission content,
            List<VersionView> versions,
            List<RefusedFigure> findings,
            Actor reader) {
        var receipt = versions.stream()
                .filter(version -> version.number() == submission.currentNumber())
                .map(VersionView::receipt)
                .findFirst()
                .orElse(null);
        return of(submission, content, receipt, versions, findings, reader);
    }

    /** As it would be stored. */
    static SubmissionView checked(IncomingSubmission incomingSubmission, int version, Punctuality punctuality) {
        return new SubmissionView(
                null,
                incomingSubmission.content(),
                incomingSubmission.organisation(),
                SubmissionState.SUBMITTED,
                version,
                punctuality,
                null,
                null,
                null,
                true,
                null,
                0);
    }

    private static SubmissionView of(
            Submission submission,
            NewSubmission content,
            ReceiptView receipt,
            List<VersionView> versions,
            List<RefusedFigure> findings,
            Actor reader) {
        return new SubmissionView(
                submission.id(),
                content.because(submission.lateReason()),
                submission.organisation(),
                submission.state(),
                submission.currentNumber(),
                submission.punctuality(),
                receipt,
                versions,
                findings,
                null,
                Transition.open(SubmissionTransition.class, submission, reader),
                submission.revision());
    }
}
