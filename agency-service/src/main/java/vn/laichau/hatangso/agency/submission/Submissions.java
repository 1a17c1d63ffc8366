package vn.laichau.hatangso.agency.submission;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.database.LockingTable;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.transition.Refusal;

/** All submissions; row-level security shows each organisation its own, and what was sent to those who handle it. */
@ApplicationScoped
class Submissions implements LockingTable<Submission> {

    private static final String UNDER_OTHER_YEARS =
            "organisation = ?1 and obligation = ?2 and year <> ?3 and state not in ?4 order by year";

    private static final List<SubmissionState> NOT_SENT = List.of(SubmissionState.DRAFT, SubmissionState.WITHDRAWN);

    private static final String OF_OBLIGATION = "organisation = ?1 and obligation = ?2 and year = ?3";

    /** A condition that is not asked for is null and lets everything pass. */
    private static final String FILTER = """
            (:state is null or state = :state) and (:obligation is null or obligation = :obligation)
            and (:year is null or year = :year) and (:organisation is null or organisation = :organisation)
            and (:findings is null or :findings = true and id in (select subject from SubjectWithRefusedFigures)
                or :findings = false and id not in (select subject from SubjectWithRefusedFigures))
            """;

    /** No version is read whole: what was sent is as long as it is. */
    private static final String SUMMARIES = """
            select id, organisation, obligation, year, state,
                   (select max(v.number) from SubmissionVersion v where v.submission = s and v.overtaken = false) as version,
                   (select min(v.arrivedAt) from SubmissionVersion v where v.submission = s and v.withdrawal.at is null) as sentAt,
                   punctuality, %s
            from Submission s where %s and %s order by %s
            """;

    private final SuccessionCache successionCache;
    private final Obligations obligations;

    Submissions(SuccessionCache successionCache, Obligations obligations) {
        this.successionCache = successionCache;
        this.obligations = obligations;
    }

    Optional<Submission> find(ObligationKey key) {
        return find(OF_OBLIGATION, key.organisation(), key.obligation(), key.year())
                .firstResultOptional();
    }

    /** The same, locked until the transaction ends: what is decided about it meanwhile is waited for. */
    Optional<Submission> findForSending(ObligationKey key) {
        return find(OF_OBLIGATION, key.organisation(), key.obligation(), key.year())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Because it was sent under another year before, said of the year that is named now; empty of an obligation that is owed each year.
     * What came back under a year that the obligation does not take any more could not be sent again: it stands in nobody's way.
     */
    Optional<Refusal> sentUnderOtherYear(Obligation owed, ObligationKey key) {
        return owed.countedYear(key.year()) != null
                ? Optional.empty()
                : list(UNDER_OTHER_YEARS, key.organisation(), key.obligation(), key.year(), NOT_SENT).stream()
                        .filter(sent -> !sent.isOpen() || owed.takesYear(sent.year()))
                        .findFirst()
                        .map(sent -> new Refusal(
                                AgencyProblem.OBLIGATION_ALREADY_SENT,
                                List.of(AgencyErrorCode.SENT_UNDER_OTHER_YEAR.at(
                                        "/year", String.valueOf(sent.year())))));
    }

    /** What was begun under other years, and nobody can send any more; empty of an obligation that is owed each year. */
    List<UUID> begunUnderOtherYears(Obligation owed, ObligationKey key) {
        if (owed.countedYear(key.year()) != null) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        "select id from Submission where organisation = :organisation and obligation = :obligation"
                                + " and year <> :year",
                        UUID.class)
                .setParameter("organisation", key.organisation())
                .setParameter("obligation", key.obligation())
                .setParameter("year", key.year())
                .getResultList();
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
            Sorting sorting,
            int limit) {}

    /** One row more than the limit. */
    List<SubmissionSummary.Row> page(Selection selection) {
        var sorting = selection.sorting();
        var summaries = SUMMARIES.formatted(sorting.selected(), FILTER, sorting.condition("id"), sorting.order("id"));
        var query = getEntityManager().createQuery(summaries, SubmissionSummary.Row.class);
        sorting.parameters().forEach(query::setParameter);
        conditions(selection).map().forEach(query::setParameter);
        return query.setMaxResults(selection.limit() + 1).getResultList();
    }

    long count(Selection selection) {
        return find(FILTER, conditions(selection)).count();
    }

    private static Parameters conditions(Selection selection) {
        return Parameters.with("state", selection.state())
                .and("obligation", selection.obligation())
                .and("year", selection.year())
                .and("organisation", selection.organisation())
                .and("findings", selection.findings());
    }

    /** Tells it who has to do with it today: those whom it and its obligation name, or who came in their place. */
    Submission tell(Submission submission) {
        return tell(submission, obligations.find(submission.obligation()));
    }

    /** @param obligation for which it is sent; empty when it is no longer known */
    Submission tell(Submission submission, Optional<Obligation> obligation) {
        var named = submission.organisation();
        var debtor =
                successionCache.responsible(named, new WorkItem(WorkItemKind.OBLIGATION_OWED, submission.obligation()));
        // Without an id there is nothing yet that could have gone over by itself.
        var holder = submission.id() == null
                ? debtor
                : successionCache.responsible(
                        named,
                        new WorkItem(WorkItemKind.SUBMISSION, submission.id().toString()));
        submission.isBetween(
                debtor,
                holder,
                obligation
                        .flatMap(owed -> owed.owedTo(successionCache.today(), successionCache.get()))
                        .orElse(null));
        return submission;
    }
}
