package vn.laichau.hatangso.agency.calendarfeed;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/deadlines/feeds")
@Tag(name = "Deadlines", description = "The dates of each obligation, and how many have sent")
class CalendarFeedResource {

    /** By it calendar programs know what the address leads to. */
    private static final String SUFFIX = ".ics";

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final CalendarFeeds calendarFeeds;
    private final OwnDeadlines ownDeadlines;
    private final Callers callers;
    private final String publicUrl;

    CalendarFeedResource(
            CalendarFeeds calendarFeeds,
            OwnDeadlines ownDeadlines,
            Callers callers,
            @ConfigProperty(name = "suite.public-url") String publicUrl) {
        this.calendarFeeds = calendarFeeds;
        this.ownDeadlines = ownDeadlines;
        this.callers = callers;
        this.publicUrl = publicUrl;
    }

    /** @param url whoever knows it can read the feed; it is told this once */
    record FeedAddress(String url) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.OPERATOR,
        Role.AGENCY_OFFICER,
        Role.COORDINATOR,
        Role.CLERK,
        Role.LEADER,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER
    })
    @Transactional
    @Operation(summary = "A secret address of the calendar of one's organisation; the former address ends")
    @APIResponseSchema(value = FeedAddress.class, responseCode = "201", responseDescription = "The address, told once")
    public Response createCalendarFeed() {
        var token = calendarFeeds.open(callers.get());
        var address = new FeedAddress(publicUrl + "/api/v1/deadlines/feeds/" + token.text() + SUFFIX);
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(address)
                .build();
    }

    @DELETE
    @RolesAllowed({
        Role.OPERATOR,
        Role.AGENCY_OFFICER,
        Role.COORDINATOR,
        Role.CLERK,
        Role.LEADER,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER
    })
    @Transactional
    @Operation(summary = "End the secret address of one's organisation")
    @APIResponse(responseCode = "204", description = "It leads nowhere from now on")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response deleteCalendarFeed() {
        if (!calendarFeeds.close(callers.get())) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Response.noContent().build();
    }

    @GET
    @Path("/{file}")
    @Produces(CALENDAR)
    @PermitAll
    @Transactional
    @Operation(summary = "The obligations of the organisation that the secret was given to (RFC 5545)")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    public Response readCalendarFeed(@PathParam("file") String file) {
        var organisation = Optional.of(file)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> new FeedToken(name.substring(0, name.length() - SUFFIX.length())))
                .flatMap(calendarFeeds::organisation)
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(ownDeadlines.calendar(organisation))
                .type(CALENDAR)
                .header("Cache-Control", "no-store")
                .build();
    }
}
