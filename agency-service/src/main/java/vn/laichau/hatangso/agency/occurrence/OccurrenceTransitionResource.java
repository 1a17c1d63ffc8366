package vn.laichau.hatangso.agency.occurrence;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

@Path("/api/v1/tasks/occurrences/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class OccurrenceTransitionResource extends OccurrenceResponses {

    private static final String OWN = "The agency that is responsible for it alone.";
    private static final String OTHERS = "Nobody decides about what their own organisation does.";

    private final OccurrenceTransitions move;
    private final Callers callers;
    private final Clock clock;

    OccurrenceTransitionResource(OccurrenceTransitions move, Callers callers, Clock clock) {
        this.move = move;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Accept what was assigned", description = OWN)
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response acceptOccurrence(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(move.move(Ids.known(id), by(OccurrenceTransition.ACCEPT, null), seen(ifMatch)));
    }

    @POST
    @Path("/start")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Begin with what was accepted", description = OWN)
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response startOccurrence(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(move.move(Ids.known(id), by(OccurrenceTransition.START, null), seen(ifMatch)));
    }

    @POST
    @Path("/submission")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Hand it in as done", description = OWN)
    @APIResponse(
            responseCode = "200",
            description = "Waits for a decision",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "evidence-missing, task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response submitOccurrence(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(move.move(Ids.known(id), by(OccurrenceTransition.SUBMIT, null), seen(ifMatch)));
    }

    /** @param comment up to 5,000 characters */
    record ReturnComment(String comment) {}

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Send back what was handed in, with a comment", description = OTHERS)
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response returnOccurrence(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReturnComment returnComment) {
        var returning = by(OccurrenceTransition.RETURN, returnComment.comment());
        return answer(move.move(
                Ids.known(id),
                returning,
                seen(ifMatch),
                occurrence -> new FieldErrors()
                        .text("/comment", returnComment.comment(), Occurrence.LONGEST_TEXT)
                        .list(),
                occurrence -> occurrence.apply(OccurrenceTransition.RETURN, returning.actor(), returning.comment())));
    }

    @POST
    @Path("/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Grant more time; a granted extension may lapse but is never taken back", description = OTHERS)
    @APIResponse(
            responseCode = "200",
            description = "The occurrence with its new last day",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response extendOccurrence(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NewOccurrenceExtension days) {
        var granting = by(OccurrenceTransition.EXTEND, null);
        var actor = granting.actor();
        return answer(move.move(
                Ids.known(id),
                granting,
                seen(ifMatch),
                occurrence -> days.faultsFor(occurrence, actor.at()),
                occurrence -> occurrence.extend(days.grant(occurrence, actor), actor)));
    }

    private OccurrenceCommand by(OccurrenceTransition occurrenceTransition, String comment) {
        return new OccurrenceCommand(occurrenceTransition, Actor.of(callers.get(), clock), comment);
    }

    private static Response answer(OccurrenceOutcome occurrenceOutcome) {
        var occurrence = orMoved(occurrenceOutcome);
        return Response.ok(occurrence)
                .header("ETag", occurrence.etag())
                .header("Cache-Control", "no-store")
                .build();
    }
}
