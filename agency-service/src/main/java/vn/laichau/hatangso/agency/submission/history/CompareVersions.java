package vn.laichau.hatangso.agency.submission.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.ReadableSubmissions;
import vn.laichau.hatangso.agency.submission.content.ContentComparison;
import vn.laichau.hatangso.agency.submission.content.Difference;

/** How versions of one submission differ, and how a plan differs from last year's. */
@ApplicationScoped
class CompareVersions {

    private final ReadableSubmissions submissions;
    private final ContentComparison contentComparison;

    CompareVersions(ReadableSubmissions submissions, ContentComparison contentComparison) {
        this.submissions = submissions;
        this.contentComparison = contentComparison;
    }

    /** Empty when one of them is absent. */
    @Transactional
    public Optional<List<Difference>> between(UUID id, int from, int to) {
        return submissions
                .findContent(id, from)
                .flatMap(earlier ->
                        submissions.findContent(id, to).map(later -> contentComparison.between(earlier, later)));
    }

    /** Newest version against newest version; empty when one of them is absent. */
    @Transactional
    public Optional<List<Difference>> withLastYear(UUID id) {
        return submissions
                .find(id)
                .flatMap(sent -> submissions
                        .findContent(id, sent.version())
                        .flatMap(content -> submissions
                                .findNewest(sent.organisation(), content.obligation(), content.year() - 1)
                                .map(lastYear -> contentComparison.withLastYear(lastYear, content))));
    }
}
