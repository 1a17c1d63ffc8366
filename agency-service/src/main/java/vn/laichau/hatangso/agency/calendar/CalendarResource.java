package vn.laichau.hatangso.agency.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "Public holidays and exchanged working days")
class CalendarResource {

    private final CalendarDays days;
    private final Calendar calendar;

    CalendarResource(CalendarDays days, Calendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The days of a year that differ from their weekday, each with its legal source")
    public Page<CalendarDayView> listCalendarDays(@QueryParam("year") Integer year) {
        if (year == null || !CalendarDate.isYear(year)) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu hoặc sai tham số year", "year is missing or not valid");
        }
        return Page.whole(days.of(year).stream().map(CalendarDay::view).toList());
    }

    @GET
    @Path("/working-days")
    @PermitAll
    @Transactional
    @Operation(summary = "How many working days lie between two days, neither of them counted")
    public WorkingDaysBetween countWorkingDays(
            @QueryParam("after") LocalDate after, @QueryParam("before") LocalDate before) {
        if (after == null || before == null || before.isAfter(after.plusYears(1)) || before.isBefore(after)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Cần hai ngày after và before, cách nhau không quá một năm",
                    "The days after and before are needed, at most a year apart");
        }
        return new WorkingDaysBetween(after, before, calendar.workingDays().between(after, before));
    }

    /** The answer to how many. */
    record WorkingDaysBetween(LocalDate after, LocalDate before, int workingDays) {}

    @GET
    @Path("/{date}")
    @PermitAll
    @Transactional
    @Operation(summary = "A day that differs from its weekday; its ETag is needed to change it")
    @APIResponse(
            responseCode = "200",
            description = "The day",
            content = @Content(schema = @Schema(implementation = CalendarDayView.class)))
    public Response getCalendarDay(@PathParam("date") String date) {
        var found = days.findByIdOptional(CalendarDate.of(date)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return answer(200, found);
    }

    @PUT
    @Path("/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Operation(summary = "Say that a day is off, or worked; a day that is already listed needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CalendarDayView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Listed from now on",
            content = @Content(schema = @Schema(implementation = CalendarDayView.class)))
    @APIResponse(
            responseCode = "412",
            description = "precondition-failed: it changed since it was read, or is not listed")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response setCalendarDay(
            @PathParam("date") String date, @HeaderParam("If-Match") String ifMatch, CalendarDayContent content) {
        var day = CalendarDate.of(date);
        if (!content.faults().isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(content.faults());
        }
        days.lock(day);
        var known = days.findByIdOptional(day);
        ETags.requireMatch(ifMatch, known.map(CalendarDay::revision));
        var stated = known.orElseGet(() -> new CalendarDay(day));
        stated.state(content);
        days.persistAndFlush(stated);
        return answer(known.isPresent() ? 200 : 201, stated);
    }

    @DELETE
    @Path("/{date}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Operation(summary = "The day is again what its weekday says")
    @APIResponse(responseCode = "204", description = "No longer listed")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response deleteCalendarDay(@PathParam("date") String date, @HeaderParam("If-Match") String ifMatch) {
        var day = CalendarDate.of(date);
        days.lock(day);
        var found = days.findByIdOptional(day).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        ETags.requireMatch(ifMatch, found.revision());
        days.delete(found);
        return Response.noContent().build();
    }

    private static Response answer(int status, CalendarDay day) {
        return Response.status(status)
                .header("ETag", ETags.of(day.revision()))
                .entity(day.view())
                .build();
    }
}
