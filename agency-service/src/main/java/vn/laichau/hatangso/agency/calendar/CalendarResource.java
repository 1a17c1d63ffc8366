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
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "Public holidays and exchanged working days")
class CalendarResource {

    private final CalendarDays days;
    private final Calendar calendar;
    private final CurrentActor actors;

    CalendarResource(CalendarDays days, Calendar calendar, CurrentActor actors) {
        this.actors = actors;
        this.days = days;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The days of a year that differ from their weekday, each with its legal source")
    public Page<CalendarDayView> listCalendarDays(@QueryParam("year") Integer year) {
        if (year == null || !FieldErrors.isYear(year)) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu hoặc sai tham số year", "year is missing or not valid");
        }
        var reader = actors.orNobody();
        return Page.whole(days.of(year).stream().map(day -> day.view(reader)).toList());
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
    public CalendarDayView getCalendarDay(@PathParam("date") String date) {
        return days.findByIdOptional(CalendarDate.of(date))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs)
                .view(actors.orNobody());
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
    @APIResponseSchema(value = CalendarDayView.class, responseDescription = "Listed", responseCode = "201")
    public Response setCalendarDay(
            @PathParam("date") String date,
            @Parameter(description = "Needed for a day that is listed") @HeaderParam("If-Match") Revision seen,
            CalendarDayContent content) {
        var actor = actors.get();
        var day = CalendarDate.of(date);
        var known = days.lockAndFind(day);
        var command = Command.of(CalendarDayTransition.SET, (CalendarDay stated) -> stated.state(content));
        var outcome = known.isPresent()
                ? command.carryOut(known, actor, seen, stated -> days.flush())
                : command.begin(actor, seen, () -> new CalendarDay(day), days::persistAndFlush);
        return Response.status(known.isPresent() ? Status.OK : Status.CREATED)
                .entity(outcome.orThrow().view(actor))
                .build();
    }

    @DELETE
    @Path("/{date}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    @Transactional
    @Operation(summary = "The day is again what its weekday says")
    public void deleteCalendarDay(@PathParam("date") String date, @HeaderParam("If-Match") Revision seen) {
        Command.of(CalendarDayTransition.DELETE)
                .carryOut(days.lockAndFind(CalendarDate.of(date)), actors.get(), seen, days::delete)
                .orThrow();
    }
}
