package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;

/** Notes on a report that its wording changes, in the transaction that changes it. */
@ApplicationScoped
public class Rewording {

    private final Reports reports;
    private final Callers callers;

    Rewording(Reports reports, Callers callers) {
        this.reports = reports;
        this.callers = callers;
    }

    /** Holds the report until the transaction ends. False when there is no such draft or it is no draft any more. */
    public boolean begin(UUID id) {
        return reports.findToChange(id, ReportState.visibleTo(callers.find()))
                .map(Report::reword)
                .orElse(false);
    }
}
