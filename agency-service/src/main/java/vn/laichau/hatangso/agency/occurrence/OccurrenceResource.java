package vn.laichau.hatangso.agency.occurrence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/tasks/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class OccurrenceResource extends OccurrenceResponses {

    private final Occurrences occurrences;
    private final Callers callers;
    private final SuccessionCache successionCache;
    private final Organisations organisations;
    private final Clock clock;

    OccurrenceResource(
            Occurrences occurrences,
            Callers callers,
            SuccessionCache successionCache,
            Organisations organisations,
            Clock clock) {
        this.occurrences = occurrences;
        this.callers = callers;
        this.successionCache = successionCache;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Occurrences in the order of their opening",
            description =
                    "Of an organisation those that it was given and those it answers for. With mine=true those that the caller's organisation is responsible for or cooperates in. State"
                            + " bodies see all, an operator these alone.")
    public Page<OccurrenceView> listOccurrences(
            @QueryParam("organisation") String organisation,
            @QueryParam("task") UUID task,
            @QueryParam("state") TaskState state,
            @QueryParam("period") String period,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("mine") boolean mine,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var now = clock.instant();
        var caller = callers.get().organisation();
        var own = heldBy(caller).and(organisations.groupOf(caller, successionCache.today()));
        var after = idAfter(cursor);
        var occurrenceFilter = new OccurrenceFilter(
                organisation, heldBy(organisation), task, state, period, overdue, mine, own, now, after, size);
        var found = occurrences.page(occurrenceFilter).stream()
                .map(occurrence -> occurrence.view(now, successionCache.get()))
                .toList();
        return Page.of(found, size, occurrence -> occurrence.id().toString())
                .counted(count, () -> occurrences.count(occurrenceFilter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "An occurrence; its ETag is needed to move it")
    @APIResponse(
            responseCode = "200",
            description = "The occurrence",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    public Response getOccurrence(@PathParam("id") String id) {
        var occurrence = find(id).view(clock.instant(), successionCache.get());
        return Response.ok(occurrence)
                .header("ETag", occurrence.etag())
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "Everything that happened to an occurrence, the oldest first")
    public Page<OccurrenceEventView> listOccurrenceHistory(@PathParam("id") String id) {
        return Page.whole(find(id).history().stream().map(OccurrenceEvent::view).toList());
    }

    private ResponsibilityFilter heldBy(String agency) {
        return agency == null
                ? ResponsibilityFilter.nothing()
                : successionCache.get().responsibilityOf(agency, WorkItemKind.TASK, successionCache.today());
    }

    private Occurrence find(String id) {
        return occurrences.findByIdOptional(Ids.known(id)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
