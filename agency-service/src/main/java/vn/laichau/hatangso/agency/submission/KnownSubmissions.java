package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.delivery.Findings;
import vn.laichau.hatangso.agency.receipt.Receipts;

/** Submissions as the caller may read them. */
@ApplicationScoped
class KnownSubmissions {

    private final Submissions submissions;
    private final Receipts receipts;
    private final Findings findings;

    KnownSubmissions(Submissions submissions, Receipts receipts, Findings findings) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.findings = findings;
    }

    @Transactional
    public Optional<SubmissionView> find(UUID id) {
        return submissions.findByIdOptional(id).map(this::view);
    }

    /** One row more than the limit. */
    @Transactional
    public List<SubmissionSummary> page(Submissions.Selection selection) {
        return submissions.page(selection).stream().map(SubmissionSummary::of).toList();
    }

    SubmissionView view(Submission submission) {
        var id = submission.id();
        return SubmissionView.whole(submission, receipts.of(id), findings.of(id));
    }
}
