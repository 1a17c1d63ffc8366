package vn.laichau.hatangso.indicator.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.observation.Observation;
import vn.laichau.hatangso.indicator.plan.Plan;
import vn.laichau.hatangso.indicator.plan.Plans;
import vn.laichau.hatangso.indicator.progress.ComputeProgress;
import vn.laichau.hatangso.indicator.progress.Progress;
import vn.laichau.hatangso.indicator.quality.QualityFinding;
import vn.laichau.hatangso.indicator.series.Knowledge;

/** Answers reporting-service once per snapshot, from one state of the database. The gateway does not route it. */
@Path("/api/v1/report-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report data", description = "For reporting-service only")
class ReportDataResource {

    private final Jdbi jdbi;
    private final Plans plans;
    private final ComputeProgress progress;
    private final ReportedFigures figures;

    ReportDataResource(Jdbi jdbi, Plans plans, ComputeProgress progress, ReportedFigures figures) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.progress = progress;
        this.figures = figures;
    }

    @GET
    @RolesAllowed(Role.REPORT_COLLECTION)
    @Transactional
    @Operation(summary = "Everything a report of this cut-off tells about what is measured")
    public ReportData get(@QueryParam("cutOff") OffsetDateTime cutOff) {
        if (cutOff == null) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu tham số cutOff", "The parameter cutOff is missing");
        }
        // Before any other query, so that all of them see the same state.
        jdbi.useHandle(handle -> handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
        var day = cutOff.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
        return new ReportData(
                cutOff,
                plans.list(),
                progress.asOf(day, new Knowledge(cutOff, false, true)).brief(),
                figures.ofOperators(Integer.toString(day.getYear()), cutOff),
                figures.findings());
    }

    /**
     * Figures for a report.
     *
     * @param operatorFigures what operators reported for the cut-off's year
     * @param findings contradictions among the plan's own figures
     */
    public record ReportData(
            OffsetDateTime cutOff,
            List<Plan> plans,
            Progress progress,
            List<Observation> operatorFigures,
            List<QualityFinding> findings) {}
}
