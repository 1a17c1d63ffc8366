package vn.laichau.hatangso.agency.submission;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Submissions in the order of their coming, as many at a time as are asked for. */
@ApplicationScoped
class SubmissionListing {

    private static final UUID FIRST = new UUID(0, 0);

    /** A condition that is not asked for is null and lets everything pass. */
    private static final String PAGE = """
            id > :after and (:state is null or state = :state) and (:obligation is null or obligation = :obligation)
            and (:year is null or year = :year) and (:organisation is null or organisation = :organisation)
            and (:findings is null or :findings = true and id in (select subject from SubjectWithRefusedFigures)
                or :findings = false and id not in (select subject from SubjectWithRefusedFigures)) order by id
            """;

    private final Submissions submissions;

    SubmissionListing(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * Which submissions to list; null for any.
     *
     * @param findings whether some of their figures were not taken
     */
    record Selection(
            SubmissionState state,
            String obligation,
            Integer year,
            String organisation,
            Boolean findings,
            UUID after,
            int limit) {}

    /** One row more than the limit. */
    List<Submission> page(Selection selection) {
        return found(selection, selection.after())
                .page(0, selection.limit() + 1)
                .list();
    }

    long count(Selection selection) {
        return found(selection, FIRST).count();
    }

    private PanacheQuery<Submission> found(Selection selection, UUID after) {
        var parameters = Parameters.with("after", after)
                .and("state", selection.state())
                .and("obligation", selection.obligation())
                .and("year", selection.year())
                .and("organisation", selection.organisation())
                .and("findings", selection.findings());
        return submissions.find(PAGE, parameters);
    }
}
