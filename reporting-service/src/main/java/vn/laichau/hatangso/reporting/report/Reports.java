package vn.laichau.hatangso.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    Optional<Report> find(UUID id, List<ReportState> states) {
        return find("from Report r join fetch r.snapshot where r.id = ?1 and r.state in ?2", id, states)
                .firstResultOptional();
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
