package vn.laichau.hatangso.agency.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@RolesAllowed(Role.PEOPLE)
@Tag(name = "Events", description = "What happened, for whom it concerns")
class EventResource {

    private final Events events;
    private final Callers callers;
    private final Clock clock;

    EventResource(Events events, Callers callers, Clock clock) {
        this.events = events;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("/events")
    @Operation(
            summary = "What happened to what concerns the caller, in the order of commits",
            description =
                    "For systems that follow: ask again with `after`, the id of the last event that was taken, and nothing is"
                            + " missed or told twice. What an organisation did itself is no event for it, but for those of its people"
                            + " who handle such things. Events are kept for two years. For people the newest come first: of what is told at"
                            + " this very moment one may still be missing.")
    public Page<Event> listEvents(
            @QueryParam("after") String after,
            @QueryParam("kind") List<EventKind> kinds,
            @QueryParam("newest") boolean newest,
            @BeanParam PageQuery page) {
        var first = after == null ? Events.FIRST : after;
        if (!Events.isId(first)) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.UNKNOWN_CURSOR.at("after")));
        }
        var last = page.afterKey();
        if (!last.isEmpty() && !Events.isId(last)) {
            throw Cursor.unknown();
        }
        var of = kinds.isEmpty() ? List.of(EventKind.values()) : kinds;
        var found = newest
                ? events.newest(first, last.isEmpty() ? Events.LAST : last, of, page.limit(), clock.instant())
                : events.after(last.isEmpty() ? first : last, of, page.limit(), clock.instant());
        return page.of(found, Event::id, () -> events.countAfter(first, of));
    }

    @GET
    @Path("/me/events")
    @Operation(
            summary = "The newest of what happened to what concerns the caller, and how much of it is new",
            description = "Of the last 30 days, the newest 20. Each person has read up to an event of their own.")
    public NewEvents getNewEvents() {
        return events.lately(callers.get(), clock.instant());
    }

    @PUT
    @Path("/me/events/read")
    @Operation(summary = "Says up to which event the caller has read; never takes it back")
    @APIResponse(responseCode = "204", description = "Noted")
    public void setReadMark(ReadMark mark) {
        events.markRead(callers.get(), mark.id(), clock.instant());
    }
}
