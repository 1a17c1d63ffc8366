package vn.laichau.hatangso.agency.submission;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** All submissions; row-level security shows each organisation its own, and what was sent to those who handle it. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** A condition that is not asked for is null and lets everything pass. */
    private static final String PAGE = """
            id > :after and (:state is null or state = :state) and (:obligation is null or obligation = :obligation)
            and (:year is null or year = :year) and (:organisation is null or organisation = :organisation)
            and (:findings is null or :findings = true and id in (select submission from Refused)
                or :findings = false and id not in (select submission from Refused)) order by id
            """;

    /** Waits for the second lock only when it has the first: CASE promises the order. */
    private static final String TRY_TO_BEGIN = """
            SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended(:sending, 0))
                THEN CAST(pg_advisory_xact_lock(hashtextextended(:duty, 0)) AS text) IS NOT NULL
                ELSE false
            END
            """;

    private static final String UNDER_OTHER_YEARS =
            "organisation = ?1 and obligation = ?2 and year <> ?3 and state not in ?4 order by year";

    private static final List<SubmissionState> NOT_SENT = List.of(SubmissionState.DRAFT, SubmissionState.WITHDRAWN);

    private static final String OF_DUTY = "organisation = ?1 and obligation = ?2 and year = ?3";

    /**
     * Begins a sending, unless another one for the same duty is under way: who waited for that would hold a connection, and
     * then hear that the duty is done. Only for a draft that is just being saved it waits; released with the transaction.
     *
     * @param counted the year whose sendings exclude each other; null for those of all years
     */
    boolean tryToBegin(String organisation, String obligation, int year, Integer counted) {
        var duty = name(organisation, obligation, year);
        // No result class: Hibernate 7.2 tells those of two queries apart by identity, so it would make a plan each
        // time.
        return (Boolean) getEntityManager()
                .createNativeQuery(TRY_TO_BEGIN)
                .setParameter("sending", "sending for " + name(organisation, obligation, counted))
                .setParameter("duty", duty)
                .getSingleResult();
    }

    /** Who saves and who sends for one duty wait for each other; released with the transaction. */
    Optional<Submission> lockAndFind(String organisation, String obligation, int year) {
        lock(organisation, obligation, year);
        return find(organisation, obligation, year);
    }

    private void lock(String organisation, String obligation, int year) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:duty, 0))")
                .setParameter("duty", name(organisation, obligation, year))
                .getSingleResult();
    }

    private static String name(String organisation, String obligation, Integer year) {
        return "duty " + organisation + " " + obligation + " " + year;
    }

    Optional<Submission> find(String organisation, String obligation, int year) {
        return find(OF_DUTY, organisation, obligation, year).firstResultOptional();
    }

    /** The same, locked until the transaction ends: what is decided about it meanwhile is waited for. */
    Optional<Submission> findForSending(String organisation, String obligation, int year) {
        return find(OF_DUTY, organisation, obligation, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Of a duty that is owed once, the year under which it was sent before, said of the year that is named now. What came back
     * under a year that the duty does not take any more could not be sent again: it stands in nobody's way.
     */
    List<FieldError> sentUnderOtherYear(String organisation, Obligation duty, int year) {
        return duty.countedYear(year) != null
                ? List.of()
                : list(UNDER_OTHER_YEARS, organisation, duty.code(), year, NOT_SENT).stream()
                        .filter(sent -> !sent.isOpen() || duty.takesYear(sent.year()))
                        .limit(1)
                        .map(sent -> underOtherYear(sent.year()))
                        .toList();
    }

    private static FieldError underOtherYear(int year) {
        return new FieldError(
                "/year",
                "sent-under-other-year",
                Text.of(
                        "Nghĩa vụ này chỉ nộp một lần; hồ sơ đã nộp thuộc năm " + year,
                        "This duty is owed once; what was sent for it stands under the year " + year));
    }

    /** Whose it is and for which duty. */
    Optional<SentDuty> findDuty(UUID id) {
        return find("select organisation, obligation from Submission where id = ?1", id)
                .project(SentDuty.class)
                .firstResultOptional();
    }

    /** The bytes that came last. */
    Optional<byte[]> findNewestBody(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select body from SubmissionVersion where submission.id = :id order by overtaken, number desc",
                        byte[].class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends: of two who decide the second sees what the first decided. */
    Optional<Submission> findForDecision(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** One row more than the limit, in the order of their coming. */
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
        return find(PAGE, parameters);
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
}
