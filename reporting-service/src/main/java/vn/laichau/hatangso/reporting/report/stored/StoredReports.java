package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.reporting.ReportingLocks;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;

/** Stores drafts in the running transaction, and says how far the reports of a kind have come. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StoredReports {

    /** One that another took the place of had been issued before; one that was withdrawn is as if it had never been sent. */
    private static final List<ReportState> SENT =
            List.of(ReportState.ISSUED, ReportState.PUBLISHED, ReportState.REPLACED);

    private final Reports reports;
    private final Snapshots snapshots;
    private final StoredOutlines outlines;

    StoredReports(Reports reports, Snapshots snapshots, StoredOutlines outlines) {
        this.outlines = outlines;
        this.reports = reports;
        this.snapshots = snapshots;
    }

    /**
     * How far a report on a plan, of a kind and year, has come.
     *
     * @param newest id of the newest one; null while there is none
     */
    public record Standing(boolean sent, UUID newest) {}

    @Transactional
    public Standing of(String plan, ReportKind kind, int year) {
        var newest = reports.newest(plan, kind, year);
        return new Standing(
                newest.isPresent() && reports.isAny(plan, kind, year, SENT),
                newest.map(Report::id).orElse(null));
    }

    /** One that is in force, under its lock. */
    public Optional<Report> issued(UUID id) {
        return reports.findToChange(id, ReportState.IN_FORCE);
    }

    /** Stores a draft and the snapshot it is told from. */
    public void add(Report draft) {
        snapshots.keep(draft.snapshot());
        draft.follow(outlines.present(ReportCommands.use(draft)).orElse(null));
        reports.persistAndFlush(draft);
    }

    /**
     * Stores the letters to those who have none of that day on its way.
     *
     * @return in the same order the letter each of them has now
     */
    public List<Report> addLetters(List<Report> drafts) {
        // Whoever asks at the same moment waits, and then finds these.
        drafts.stream()
                .map(Report::remindedOn)
                .distinct()
                .sorted()
                .forEach(day -> reports.getSession().doWork(ReportingLocks.LETTERS.about(day)::take));
        var kept = new HashSet<String>();
        return drafts.stream()
                .map(draft -> onItsWay(draft).orElseGet(() -> {
                    // They are told from one snapshot, which is large.
                    if (kept.add(draft.snapshot().sha256())) {
                        snapshots.keep(draft.snapshot());
                    }
                    draft.follow(outlines.present(ReportCommands.use(draft)).orElse(null));
                    reports.persistAndFlush(draft);
                    return draft;
                }))
                .toList();
    }

    /** The letter to the same body about the same plan that tells of the same day and is not issued yet. */
    private Optional<Report> onItsWay(Report letter) {
        return reports.find(
                        "from Report r join fetch r.snapshot where r.scope.plan = ?1 and r.scope.subject = ?2"
                                + " and r.remindedOn = ?3 and r.state in ?4",
                        letter.scope().plan(),
                        letter.scope().subject(),
                        letter.remindedOn(),
                        ReportState.ON_ITS_WAY)
                .firstResultOptional();
    }

    /** Every step and every wording counts up its version. */
    public long dropUntouchedLetters(Instant askedBefore) {
        return reports.delete(
                "scope.kind = ?1 and state = ?2 and version = 0 and requestedAt < ?3",
                ReportKind.REMINDER,
                ReportState.DRAFT,
                askedBefore);
    }
}
