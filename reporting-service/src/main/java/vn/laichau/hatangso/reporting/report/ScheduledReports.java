package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/** Reports that no person asks for, and whether what was to be sent is, whoever asks. */
@ApplicationScoped
public class ScheduledReports {

    private static final String NOBODY = "schedule";

    /** One that another took the place of had been issued before. */
    private static final List<ReportState> SENT =
            List.of(ReportState.ISSUED, ReportState.PUBLISHED, ReportState.REPLACED);

    private final ReportDataClient client;
    private final Reports reports;
    private final Clock clock;

    ScheduledReports(ReportDataClient client, Reports reports, Clock clock) {
        this.client = client;
        this.reports = reports;
        this.clock = clock;
    }

    /** One that is collected and not stored yet. */
    public record Draft(Report report) {}

    /**
     * Collects a draft, as {@link PrepareReport#draft} does.
     *
     * @param issuer code of the body that will issue it
     * @param evenWithoutPart whether a draft with a part missing is better than none
     * @return empty when what is needed could not be had
     */
    public Optional<Draft> collect(ReportKind kind, Instant cutOff, String issuer, boolean evenWithoutPart) {
        var day = cutOff.atZone(VietnamTime.ZONE).toLocalDate();
        var parts = client.collect(cutOff, day);
        if (parts.isEmpty() || !parts.missing().isEmpty() && !evenWithoutPart) {
            return Optional.empty();
        }
        var now = clock.instant();
        var scope = new Scope(kind, day.getYear(), null, day, Language.VI);
        return Optional.of(new Draft(Report.draft(scope, issuer, Snapshot.freeze(cutOff, parts, now), NOBODY, now)));
    }

    /**
     * Stores a draft in the running transaction.
     *
     * @return its id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID add(Draft draft) {
        reports.add(draft.report());
        return draft.report().id();
    }

    /**
     * How far a report of a kind and year has come.
     *
     * @param newest id of the newest one; null while there is none
     */
    public record Standing(boolean sent, UUID newest) {}

    @Transactional
    public Standing of(ReportKind kind, int year) {
        var newest = reports.newest(kind, year);
        return new Standing(
                newest.isPresent() && reports.isAny(kind, year, SENT),
                newest.map(Report::id).orElse(null));
    }
}
