package vn.laichau.hatangso.agency.occurrence.update;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome;
import vn.laichau.hatangso.agency.occurrence.OccurrenceResponses;
import vn.laichau.hatangso.agency.occurrence.OccurrenceView;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/tasks/occurrences/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COORDINATOR, Role.LEADER})
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class UpdateDecisionResource extends OccurrenceResponses {

    private static final String WHO_DECIDES = "Nobody decides about what their own organisation does. A figure that was"
            + " reported again counts as it was reported last; nothing is told to indicator-service twice.";

    private final AcceptUpdates accept;
    private final Callers callers;
    private final Clock clock;

    UpdateDecisionResource(AcceptUpdates accept, Callers callers, Clock clock) {
        this.accept = accept;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Path("/completion")
    @Operation(
            summary = "Complete what was handed in; figures of its updates become observations",
            description = WHO_DECIDES)
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "evidence-missing, task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response completeOccurrence(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(accept.complete(Ids.known(id), Actor.of(callers.get(), clock), seen(ifMatch)));
    }

    @POST
    @Path("/updates/{number}/acceptance")
    @Operation(
            summary = "Accept one update of work that goes on; its figures become observations",
            description = WHO_DECIDES)
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public Response acceptProgressUpdate(
            @PathParam("id") String id, @PathParam("number") int number, @HeaderParam("If-Match") String ifMatch) {
        return answer(accept.acceptUpdate(Ids.known(id), number, Actor.of(callers.get(), clock), seen(ifMatch)));
    }

    private static Response answer(OccurrenceOutcome occurrenceOutcome) {
        var occurrence = orMoved(occurrenceOutcome);
        return Response.ok(occurrence)
                .header("ETag", occurrence.etag())
                .header("Cache-Control", "no-store")
                .build();
    }
}
