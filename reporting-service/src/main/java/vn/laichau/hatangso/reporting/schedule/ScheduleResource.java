package vn.laichau.hatangso.reporting.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.calendar.WorkingDays;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Years;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Shows and sets when which report is made without anybody asking. */
@Path("/api/v1/report-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ScheduleResource {

    private final Schedules schedules;
    private final OverdueReports overdue;
    private final WorkingDays workingDays;
    private final ReportingPlans plans;
    private final Clock clock;

    ScheduleResource(
            Schedules schedules, OverdueReports overdue, WorkingDays workingDays, ReportingPlans plans, Clock clock) {
        this.plans = plans;
        this.schedules = schedules;
        this.overdue = overdue;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A plan that can be reported on.
     *
     * @param years of others there are no documents
     */
    public record PlanReported(String plan, Years years) {}

    /**
     * All kinds that are made for all plans.
     *
     * @param plans the configured one first
     */
    public record ScheduleList(List<Schedule> items, List<PlanReported> plans) {}

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "When the reports on each plan are made and sent",
            description =
                    "For those who see drafts, and the records office. After the last day whose figures count a draft is made by"
                            + " itself and its issuer is told so. What is not issued by the last day to send it is named as overdue,"
                            + " and its issuer is told so once.")
    public ScheduleList listReportSchedules() {
        return new ScheduleList(
                schedules.list().stream().map(overdue::with).toList(),
                plans.list().stream()
                        .map(plan -> new PlanReported(plan.code(), plan.years()))
                        .toList());
    }

    @PUT
    @Path("/{plan}/{kind}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets when a report is made and sent",
            description = "For coordinators. Without days it is made only when somebody asks for it.")
    public Schedule setReportSchedule(
            @PathParam("plan") String plan,
            @PathParam("kind") ReportKind kind,
            @HeaderParam("If-Match") Revision seen,
            NewSchedule schedule) {
        var present = schedules.find(plan, kind).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        Revision.requireSeen(seen, present.version());
        if (schedule == null) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu nội dung", "The body is missing");
        }
        var thisYear = LocalDate.now(clock.withZone(VietnamTime.ZONE)).getYear();
        schedule.error(kind, thisYear, workingDays::isAnyBetween).ifPresent(error -> {
            throw CommonProblem.INVALID_CONTENT.at(List.of(error));
        });
        var years = plans.get(plan).years();
        if (schedule.year() != null && !years.contains(schedule.year())) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(years.outside("/year")));
        }
        if (!schedules.change(present, schedule)) {
            throw CommonProblem.PRECONDITION_FAILED.asIs();
        }
        return overdue.with(schedules.find(plan, kind).orElseThrow());
    }
}
