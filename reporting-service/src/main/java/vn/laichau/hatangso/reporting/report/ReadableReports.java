package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;

/** The reports the present caller may see; any other is as absent as one that does not exist. */
@ApplicationScoped
@Transactional
public class ReadableReports {

    private final Reports reports;
    private final Callers callers;

    ReadableReports(Reports reports, Callers callers) {
        this.reports = reports;
        this.callers = callers;
    }

    /** What to make a document from. */
    public Optional<ReportContent> findContent(UUID id) {
        return reports.find(id, states()).map(ReportContent::of);
    }

    Optional<ReportView> find(UUID id) {
        return reports.find(id, states()).map(ReportView::withSnapshot);
    }

    /** One more than {@code limit}, if there are that many. */
    List<ReportView> list(UUID after, int limit) {
        return reports.list(states(), after, limit + 1).stream()
                .map(ReportView::of)
                .toList();
    }

    private List<ReportState> states() {
        return ReportState.visibleTo(callers.find());
    }
}
