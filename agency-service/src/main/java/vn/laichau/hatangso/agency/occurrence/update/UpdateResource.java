package vn.laichau.hatangso.agency.occurrence.update;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.OccurrenceResponses;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/tasks/occurrences/{id}/updates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class UpdateResource extends OccurrenceResponses {

    private final ReportProgress report;
    private final Updates updates;
    private final EnqueueFigures figures;
    private final ReadableOccurrences known;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final Clock clock;

    UpdateResource(
            ReportProgress report,
            Updates updates,
            EnqueueFigures figures,
            ReadableOccurrences known,
            Callers callers,
            IdempotentCreation answers,
            Clock clock) {
        this.report = report;
        this.updates = updates;
        this.figures = figures;
        this.known = known;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "What was reported, in the order of its coming")
    public Page<UpdateView> listProgressUpdates(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var occurrence = visible(id);
        var refusals = figures.refusals(occurrence);
        var found = updates.page(occurrence, Cursor.numberOf(cursor), size).stream()
                .map(update -> update.view(refusals))
                .toList();
        return Page.of(found, size, update -> Integer.toString(update.number()))
                .counted(count, () -> updates.countOf(occurrence));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(
            summary = "Report how far it is: percent, words, figures, evidence",
            description =
                    "Who is responsible, and who cooperates. Figures become observations once the update is accepted.")
    @APIResponse(
            responseCode = "201",
            description = "The update",
            content = @Content(schema = @Schema(implementation = UpdateView.class)))
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "412", description = "precondition-failed: with If-Match, it changed since it was read")
    public Response createProgressUpdate(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            NewUpdate content) {
        var operation = "POST /tasks/occurrences/" + Ids.known(id) + "/updates";
        return answers.once(key, operation, content, () -> reported(Ids.known(id), ifMatch, content));
    }

    /** What is reported takes nothing back, so that If-Match may be left out. */
    private Created reported(UUID id, String ifMatch, NewUpdate content) {
        LongConsumer seen = ifMatch == null ? revision -> {} : seen(ifMatch);
        var told = new AtomicReference<UpdateView>();
        orMoved(report.report(id, content, Actor.of(callers.get(), clock), seen, told::set));
        return new Created(told.get(), "/api/v1/tasks/occurrences/" + id + "/updates", null);
    }

    private UUID visible(String id) {
        return known.find(Ids.known(id)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
