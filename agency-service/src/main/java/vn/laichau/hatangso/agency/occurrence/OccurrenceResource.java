package vn.laichau.hatangso.agency.occurrence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.occurrence.OccurrenceEvent.OccurrenceEventView;
import vn.laichau.hatangso.agency.occurrence.extension.NewOccurrenceExtension;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/tasks/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class OccurrenceResource {

    private static final String OWN = "The agency that is responsible for it alone.";
    private static final String OTHERS = "Nobody decides about what their own organisation does.";

    private final Occurrences occurrences;
    private final OccurrenceTransitions transitions;
    private final OccurrenceParties parties;
    private final CurrentActor actors;
    private final SuccessionCache successionCache;
    private final Organisations organisations;

    OccurrenceResource(
            Occurrences occurrences,
            OccurrenceTransitions transitions,
            OccurrenceParties parties,
            CurrentActor actors,
            SuccessionCache successionCache,
            Organisations organisations) {
        this.occurrences = occurrences;
        this.transitions = transitions;
        this.parties = parties;
        this.actors = actors;
        this.successionCache = successionCache;
        this.organisations = organisations;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary = "Occurrences, in the order of their opening unless another is asked for",
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
            @QueryParam("sort") OccurrenceColumn sort,
            @QueryParam("descending") boolean descending,
            @BeanParam PageQuery page) {
        var reader = actors.get();
        var sorting = Sorting.of(sort, descending, page);
        var own = mine
                ? heldBy(reader.organisation()).and(organisations.groupOf(reader.organisation(), reader.today()))
                : ResponsibilityFilter.nothing();
        var occurrenceFilter = new OccurrenceFilter(
                organisation,
                heldBy(organisation),
                task,
                state,
                period,
                overdue,
                mine,
                own,
                reader.at(),
                sorting,
                page.limit());
        var found = occurrences.page(occurrenceFilter);
        parties.look(found.stream().map(Sorting.Row::item).toList(), reader.today());
        return page.of(
                        found,
                        row -> sorting.key(row.item().id(), row.sorted()),
                        () -> occurrences.count(occurrenceFilter))
                .map(row -> row.item().view(reader));
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Path("/{id}")
    @Transactional
    @Operation(summary = "An occurrence; its ETag is needed to move it")
    public OccurrenceView getOccurrence(@PathParam("id") UUID id) {
        var reader = actors.get();
        return transitions
                .find(id, reader.today())
                .orElseThrow(CommonProblem.NOT_FOUND::asIs)
                .view(reader);
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "Everything that happened to an occurrence, the oldest first")
    public Page<OccurrenceEventView> listOccurrenceHistory(@PathParam("id") UUID id) {
        var occurrence = occurrences.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Page.whole(
                occurrence.history().stream().map(OccurrenceEvent::view).toList());
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Accept what was assigned", description = OWN)
    @Extension(name = "x-conflict", value = "task-not-in-that-state")
    public OccurrenceView acceptOccurrence(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return transitions.accept(id, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Begin with what was accepted", description = OWN)
    @Extension(name = "x-conflict", value = "task-not-in-that-state")
    public OccurrenceView startOccurrence(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return transitions.start(id, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(summary = "Hand it in as done", description = OWN)
    @Extension(name = "x-conflict", value = "evidence-missing, task-not-in-that-state")
    public OccurrenceView submitOccurrence(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return transitions.submit(id, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Send back what was handed in, for a reason", description = OTHERS)
    @Extension(name = "x-conflict", value = "task-not-in-that-state")
    public OccurrenceView returnOccurrence(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return transitions.sendBack(id, reason, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Grant more time; a granted extension may lapse but is never taken back", description = OTHERS)
    @Extension(name = "x-conflict", value = "task-not-in-that-state")
    public OccurrenceView extendOccurrence(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NewOccurrenceExtension content) {
        return transitions.extend(id, content, actors.get(), seen).orThrow();
    }

    private ResponsibilityFilter heldBy(String agency) {
        return agency == null
                ? ResponsibilityFilter.nothing()
                : successionCache.get().responsibilityOf(agency, WorkItemKind.TASK, successionCache.today());
    }
}
