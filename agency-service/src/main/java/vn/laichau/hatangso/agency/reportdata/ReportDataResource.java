package vn.laichau.hatangso.agency.reportdata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.contract.InternalContract;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Answers reporting-service once per snapshot. The gateway does not route it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/report-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report data", description = "For reporting-service only")
class ReportDataResource {

    private final CollectReportData collect;
    private final PlanSettings settings;

    ReportDataResource(CollectReportData collect, PlanSettings settings) {
        this.settings = settings;
        this.collect = collect;
    }

    /**
     * @param year whose obligations and money are told; null for that of the cut-off
     * @param plan whose tasks, obligations and sentences; null for the configured one
     */
    @GET
    @RolesAllowed(Role.REPORT_COLLECTION)
    @Operation(summary = "Everything a report of this cut-off tells about who owes what")
    public ReportData getAgencyReportData(
            @QueryParam("cutOff") OffsetDateTime cutOff,
            @QueryParam("year") Integer year,
            @QueryParam("plan") String plan) {
        if (cutOff == null) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu tham số cutOff", "The parameter cutOff is missing");
        }
        var ofCutOff = cutOff.atZoneSameInstant(VietnamTime.ZONE).getYear();
        return collect.at(cutOff.toInstant(), year == null ? ofCutOff : year, plan == null ? settings.code() : plan);
    }
}
