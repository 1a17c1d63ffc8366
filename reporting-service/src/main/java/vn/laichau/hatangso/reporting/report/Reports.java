package vn.laichau.hatangso.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;

/** The stored reports. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    private final Snapshots snapshots;

    Reports(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Stores a draft and the snapshot it is told from. */
    void add(Report draft) {
        snapshots.keep(draft.snapshot());
        persistAndFlush(draft);
    }

    /** One that was published stays to be read when another one took its place. */
    Optional<Report> find(UUID id, List<ReportState> states) {
        return find(
                        "from Report r join fetch r.snapshot where r.id = ?1 and (r.state in ?2 or r.published = true)",
                        id,
                        states)
                .firstResultOptional();
    }

    /** For a change: the row stays ours until the transaction ends. */
    Optional<Report> findToChange(UUID id, List<ReportState> states) {
        return find("from Report r where r.id = ?1 and r.state in ?2", id, states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Keeps what a draft is told from now. */
    void keep(Snapshot snapshot) {
        snapshots.keep(snapshot);
    }

    /** Whether a document of the issuer has the number already; the unique index decides between two at once. */
    boolean isTaken(String issuer, int year, String symbol, int number) {
        return count(
                        "issuer = ?1 and symbol = ?2 and number = ?3 and year(issuedOn) = ?4",
                        issuer,
                        symbol,
                        number,
                        year)
                > 0;
    }

    Optional<Report> newest(ReportKind kind, int year) {
        return find("scope.kind = ?1 and scope.year = ?2 order by id desc", kind, year)
                .firstResultOptional();
    }

    boolean isAny(ReportKind kind, int year, List<ReportState> states) {
        return count("scope.kind = ?1 and scope.year = ?2 and state in ?3", kind, year, states) > 0;
    }

    /** Newest first, from the one after {@code after}; null for the first page. */
    List<Report> list(List<ReportState> states, UUID after, int limit) {
        var reports = after == null
                ? find("from Report r join fetch r.snapshot where r.state in ?1 order by r.id desc", states)
                : find(
                        "from Report r join fetch r.snapshot where r.state in ?1 and r.id < ?2 order by r.id desc",
                        states,
                        after);
        return reports.page(0, limit).list();
    }
}
