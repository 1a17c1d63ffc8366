package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.content.Comparison;
import vn.laichau.hatangso.agency.submission.content.Difference;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;

/** How versions of one submission differ, and how a plan differs from last year's. */
@ApplicationScoped
class CompareVersions {

    private final Submissions submissions;
    private final KnownSubmissions known;
    private final Comparison comparison;

    CompareVersions(Submissions submissions, KnownSubmissions known, Comparison comparison) {
        this.submissions = submissions;
        this.known = known;
        this.comparison = comparison;
    }

    /** Empty when one of them is absent. */
    @Transactional
    public Optional<List<Difference>> between(UUID id, int from, int to) {
        return submissions
                .findByIdOptional(id)
                .flatMap(submission -> content(submission, from)
                        .flatMap(earlier -> content(submission, to).map(later -> comparison.between(earlier, later))));
    }

    /** Newest version against newest version; empty when one of them is absent. */
    @Transactional
    public Optional<List<Difference>> withLastYear(UUID id) {
        return submissions
                .findByIdOptional(id)
                .filter(sent -> !sent.isDraft())
                .flatMap(submission -> known.findNewest(
                                submission.organisation(), submission.obligation(), submission.year() - 1)
                        .map(lastYear -> comparison.withLastYear(lastYear, known.content(submission.current()))));
    }

    private Optional<NewSubmission> content(Submission submission, int number) {
        return submission.versions().stream()
                .filter(version -> version.number() == number)
                .map(known::content)
                .findFirst();
    }
}
