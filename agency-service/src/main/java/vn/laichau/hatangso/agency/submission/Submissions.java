package vn.laichau.hatangso.agency.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All submissions; row-level security shows each organisation its own, and what was sent to those who handle it. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {

    private static final String UNDER_OTHER_YEARS =
            "organisation = ?1 and obligation = ?2 and year <> ?3 and state not in ?4 order by year";

    private static final List<SubmissionState> NOT_SENT = List.of(SubmissionState.DRAFT, SubmissionState.WITHDRAWN);

    private static final String OF_DUTY = "organisation = ?1 and obligation = ?2 and year = ?3";

    Optional<Submission> find(String organisation, String obligation, int year) {
        return find(OF_DUTY, organisation, obligation, year).firstResultOptional();
    }

    /** The same, locked until the transaction ends: what is decided about it meanwhile is waited for. */
    Optional<Submission> findForSending(String organisation, String obligation, int year) {
        return find(OF_DUTY, organisation, obligation, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Submission> sentUnderOtherYears(String organisation, String obligation, int year) {
        return list(UNDER_OTHER_YEARS, organisation, obligation, year, NOT_SENT);
    }

    List<UUID> idsUnderOtherYears(String organisation, String obligation, int year) {
        return getEntityManager()
                .createQuery(
                        "select id from Submission where organisation = :organisation and obligation = :obligation"
                                + " and year <> :year",
                        UUID.class)
                .setParameter("organisation", organisation)
                .setParameter("obligation", obligation)
                .setParameter("year", year)
                .getResultList();
    }

    /** Whose it is and for which duty. */
    Optional<ObligationKey> findDuty(UUID id) {
        return find("select organisation, obligation from Submission where id = ?1", id)
                .project(ObligationKey.class)
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
}
