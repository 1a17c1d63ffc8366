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
import vn.laichau.hatangso.agency.submission.content.ContentComparison;
import vn.laichau.hatangso.agency.submission.content.Difference;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Submissions as the caller may read them. */
@ApplicationScoped
public class ReadableSubmissions {

    private final Submissions submissions;
    private final Receipts receipts;
    private final RefusedFigures refusedFigures;
    private final ContentComparison contentComparison;
    private final ObjectMapper mapper;

    ReadableSubmissions(
            Submissions submissions,
            Receipts receipts,
            RefusedFigures refusedFigures,
            ContentComparison contentComparison,
            ObjectMapper mapper) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.refusedFigures = refusedFigures;
        this.contentComparison = contentComparison;
        this.mapper = mapper;
    }

    @Transactional
    Optional<SubmissionView> find(UUID id, Actor reader) {
        return submissions.findByIdOptional(id).map(submission -> view(submissions.tell(submission), reader));
    }

    @Transactional
    Optional<VersionView> findVersion(UUID id, int number) {
        return version(id, number)
                .map(version -> VersionView.of(
                        version, content(version), receipts.of(id).get(number)));
    }

    /** What the newest version for an obligation says. */
    @Transactional
    public Optional<NewSubmission> findNewest(ObligationKey key) {
        return submissions
                .find(key)
                .filter(submission -> !submission.isDraft())
                .map(submission -> content(submission.current()));
    }

    /** One version as it came. */
    @Transactional
    Optional<SentBytes> findBytes(UUID id, int number) {
        return version(id, number).map(version -> new SentBytes(version.body(), version.sha256()));
    }

    /** @param sha256 of the bytes, in hexadecimal: what the receipt attests */
    record SentBytes(byte[] bytes, String sha256) {}

    private Optional<SubmissionVersion> version(UUID id, int number) {
        return submissions.findByIdOptional(id).flatMap(submission -> submission.version(number));
    }

    /** Empty when one of them is absent. */
    @Transactional
    Optional<List<Difference>> differences(UUID id, int from, int to) {
        return submissions
                .findByIdOptional(id)
                .flatMap(submission -> submission
                        .version(from)
                        .flatMap(earlier -> submission
                                .version(to)
                                .map(later -> contentComparison.between(content(earlier), content(later)))));
    }

    /** Newest version against newest version; empty when one of them is absent. */
    @Transactional
    Optional<List<Difference>> differencesFromLastYear(UUID id) {
        return submissions
                .findByIdOptional(id)
                .filter(sent -> !sent.isDraft())
                .flatMap(sent -> findNewest(new ObligationKey(sent.organisation(), sent.obligation(), sent.year() - 1))
                        .map(lastYear -> contentComparison.withLastYear(lastYear, content(sent.current()))));
    }

    /** One row more than the limit. */
    @Transactional
    List<Sorting.Row<SubmissionSummary>> page(Submissions.Selection selection) {
        var page = submissions.page(selection);
        var counts = refusedFigures.countsOf(
                page.stream().map(SubmissionSummary.Row::id).toList());
        return page.stream()
                .map(submission -> new Sorting.Row<>(
                        submission.with(counts.getOrDefault(submission.id(), 0)), submission.sorted()))
                .toList();
    }

    @Transactional
    long count(Submissions.Selection selection) {
        return submissions.count(selection);
    }

    /** @param submission that was told its parties */
    SubmissionView view(Submission submission, Actor reader) {
        var receiptsByVersion = receipts.of(submission.id());
        var versions = submission.versions().stream()
                .map(version -> VersionView.of(version, content(version), receiptsByVersion.get(version.number())))
                .toList();
        var content = versions.isEmpty()
                ? NewSubmission.empty(submission.obligation(), submission.year())
                : content(submission.current());
        var findings = refusedFigures.of(submission.id());
        submission.findRefused(!findings.isEmpty());
        return SubmissionView.whole(submission, content, versions, findings, reader);
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
