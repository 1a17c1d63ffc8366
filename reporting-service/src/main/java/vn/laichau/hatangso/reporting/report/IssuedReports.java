package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whether what was to be sent is, whoever asks. */
@ApplicationScoped
public class IssuedReports {

    /** One that another took the place of had been issued before. */
    private static final List<ReportState> SENT =
            List.of(ReportState.ISSUED, ReportState.PUBLISHED, ReportState.REPLACED);

    private final Reports reports;

    IssuedReports(Reports reports) {
        this.reports = reports;
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
