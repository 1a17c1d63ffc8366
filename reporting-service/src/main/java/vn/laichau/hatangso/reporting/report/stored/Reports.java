package vn.laichau.hatangso.reporting.report.stored;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.NumberEntry;
import vn.laichau.hatangso.reporting.report.Relation;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Use;

/** The stored reports. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** One that was published stays to be read when another one took its place. */
    Optional<Report> find(UUID id, List<ReportState> states) {
        return find(
                        "from Report r join fetch r.snapshot where r.id = ?1 and (r.state in (%s) or r.published = true)"
                                .formatted(literals(states)),
                        id)
                .firstResultOptional();
    }

    /** There are few different lists. Hibernate makes SQL of a query anew at each call when one of its parameters is a list. */
    private static String literals(List<ReportState> states) {
        return states.stream()
                .map(state -> ReportState.class.getName() + "." + state.name())
                .collect(joining(", "));
    }

    /** For a change: the row stays ours until the transaction ends. */
    Optional<Report> findToChange(UUID id, List<ReportState> states) {
        return find("from Report r where r.id = ?1 and r.state in ?2", id, states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a document of the issuer has the number already; the unique index decides between two at once. */
    boolean isTaken(NumberEntry entry, ReportKind kind, IssuingBody body) {
        return count(
                        "issuer = ?1 and symbol = ?2 and number = ?3 and year(issuedOn) = ?4",
                        body.code(),
                        entry.symbol(kind, body),
                        entry.number(),
                        entry.issuedOn().getYear())
                > 0;
    }

    /** What concerns a document and is not withdrawn itself. A draft stands in nobody's way: it may be a mistake. */
    Stream<Report> about(UUID id, Relation relation) {
        return list(
                "concerns = ?1 and relation = ?2 and state not in (?3, ?4)",
                id,
                relation,
                ReportState.DRAFT,
                ReportState.WITHDRAWN)
                .stream();
    }

    Optional<Report> newest(String plan, ReportKind kind, int year) {
        return find("scope.plan = ?1 and scope.kind = ?2 and scope.year = ?3 order by id desc", plan, kind, year)
                .firstResultOptional();
    }

    /** Of the year itself, or of the nearest one. */
    Optional<Report> newestNear(Use use) {
        return find(
                        "from Report r join fetch r.snapshot where r.scope.plan = ?1 and r.issuer = ?2 and r.scope.kind = ?3"
                                + " order by abs(r.scope.year - ?4), r.id desc",
                        use.plan(),
                        use.issuer(),
                        use.kind(),
                        use.year())
                .firstResultOptional();
    }

    /** Drafts that an outline is for; they stay ours until the transaction ends. */
    List<Report> draftsOf(Use use) {
        return find(
                        "scope.plan = ?1 and issuer = ?2 and scope.kind = ?3 and scope.year = ?4 and state = ?5 order by id",
                        use.plan(),
                        use.issuer(),
                        use.kind(),
                        use.year(),
                        ReportState.DRAFT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isAny(String plan, ReportKind kind, int year, List<ReportState> states) {
        return count(
                        "scope.plan = ?1 and scope.kind = ?2 and scope.year = ?3 and state in ?4",
                        plan,
                        kind,
                        year,
                        states)
                > 0;
    }

    /**
     * One row more than the limit, in the order that is asked for.
     *
     * @param plan code of the only one whose reports are listed; null for all
     * @param besides ids of others that belong to the list whatever their state
     */
    List<Sorting.Row<Report>> list(
            String plan, List<ReportState> states, List<UUID> besides, Sorting sorting, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "select r, " + sorting.selected()
                                + " from Report r join fetch r.snapshot where (r.state in :states"
                                + " or r.id in :besides) and r.scope.plan = coalesce(:plan, r.scope.plan) and "
                                + sorting.condition("r.id") + " order by "
                                + sorting.order("r.id"),
                        Object[].class)
                .setParameter("plan", plan)
                .setParameter("states", states)
                .setParameter("besides", besides);
        sorting.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList().stream()
                .map(row -> new Sorting.Row<>((Report) row[0], (String) row[1]))
                .toList();
    }

    long count(String plan, List<ReportState> states, List<UUID> besides) {
        return count("(state in ?1 or id in ?2) and scope.plan = coalesce(?3, scope.plan)", states, besides, plan);
    }
}
