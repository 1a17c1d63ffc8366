package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;

/** Submissions as the caller may read them. */
@ApplicationScoped
public class ReadableSubmissions {

    private final Submissions submissions;
    private final SubmissionListing list;
    private final Receipts receipts;
    private final RefusedFigures refusedFigures;
    private final ObjectMapper mapper;

    ReadableSubmissions(
            Submissions submissions,
            SubmissionListing list,
            Receipts receipts,
            RefusedFigures refusedFigures,
            ObjectMapper mapper) {
        this.submissions = submissions;
        this.list = list;
        this.receipts = receipts;
        this.refusedFigures = refusedFigures;
        this.mapper = mapper;
    }

    @Transactional
    public Optional<SubmissionView> find(UUID id) {
        return submissions.findByIdOptional(id).map(this::view);
    }

    @Transactional
    public Optional<VersionView> findVersion(UUID id, int number) {
        return submissions.findByIdOptional(id).flatMap(submission -> {
            var receiptsByVersion = receipts.of(id);
            return submission.versions().stream()
                    .filter(version -> version.number() == number)
                    .map(version -> VersionView.of(version, content(version), receiptsByVersion.get(number)))
                    .findFirst();
        });
    }

    /** What the newest version for a duty says. */
    @Transactional
    public Optional<NewSubmission> findNewest(String organisation, String obligation, int year) {
        return submissions
                .find(organisation, obligation, year)
                .filter(submission -> !submission.isDraft())
                .map(submission -> content(submission.current()));
    }

    @Transactional
    public Optional<ObligationKey> findDuty(UUID id) {
        return submissions.findDuty(id);
    }

    /** The bytes that came last; empty of a draft. */
    @Transactional
    public Optional<byte[]> findNewestBody(UUID id) {
        return submissions.findNewestBody(id);
    }

    /** The exact bytes of one version. */
    @Transactional
    public Optional<SentBytes> findBytes(UUID id, int number) {
        return submissions.findByIdOptional(id).stream()
                .flatMap(submission -> submission.versions().stream())
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> new SentBytes(version.body(), version.sha256()));
    }

    /** @param sha256 of the bytes, in hexadecimal: what the receipt attests */
    public record SentBytes(byte[] bytes, String sha256) {}

    /** What one version says. */
    @Transactional
    public Optional<NewSubmission> findContent(UUID id, int number) {
        return submissions.findByIdOptional(id).stream()
                .flatMap(submission -> submission.versions().stream())
                .filter(version -> version.number() == number)
                .findFirst()
                .map(this::content);
    }

    /** One row more than the limit. */
    @Transactional
    public List<SubmissionSummary> page(SubmissionListing.Selection selection) {
        var page = list.page(selection);
        var counts = refusedFigures.countsOf(page.stream().map(Submission::id).toList());
        return page.stream()
                .map(submission -> SubmissionSummary.of(submission, counts.getOrDefault(submission.id(), 0)))
                .toList();
    }

    @Transactional
    long count(SubmissionListing.Selection selection) {
        return list.count(selection);
    }

    SubmissionView view(Submission submission) {
        var receiptsByVersion = receipts.of(submission.id());
        var versions = submission.versions().stream()
                .map(version -> VersionView.of(version, content(version), receiptsByVersion.get(version.number())))
                .toList();
        var content = versions.isEmpty()
                ? NewSubmission.empty(submission.obligation(), submission.year())
                : content(submission.current());
        return SubmissionView.whole(submission, content, versions, refusedFigures.of(submission.id()));
    }

    /** Read from the very bytes that were received. */
    NewSubmission content(SubmissionVersion version) {
        try {
            return mapper.readValue(version.body(), NewSubmission.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("version " + version.number() + " was read once", impossible);
        }
    }
}
