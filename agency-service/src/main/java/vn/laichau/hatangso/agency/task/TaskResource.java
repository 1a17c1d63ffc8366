package vn.laichau.hatangso.agency.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.ResponsibilityFilter;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.content.TaskKind;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Tag(name = "Tasks", description = "What agencies are asked to do, and how far they are")
class TaskResource {

    private final Tasks tasks;
    private final TasksAsOf known;
    private final TaskVersions versions;
    private final Callers callers;
    private final CurrentActor actors;
    private final SuccessionCache successionCache;
    private final Organisations organisations;
    private final PlanSettings settings;
    private final Clock clock;

    TaskResource(
            Tasks tasks,
            TasksAsOf known,
            TaskVersions versions,
            Callers callers,
            CurrentActor actors,
            SuccessionCache successionCache,
            Organisations organisations,
            PlanSettings settings,
            Clock clock) {
        this.clock = clock;
        this.settings = settings;
        this.tasks = tasks;
        this.known = known;
        this.versions = versions;
        this.callers = callers;
        this.actors = actors;
        this.successionCache = successionCache;
        this.organisations = organisations;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tasks in the order of their codes",
            description =
                    "State bodies see all. An operator sees those it leads or cooperates in. Of the configured plan"
                            + " unless another is named. state: the one that the list shows. asOf: as they were known at"
                            + " the end of that day.")
    public Page<TaskView> listTasks(
            @QueryParam("plan") String plan,
            @QueryParam("organisation") String organisation,
            @QueryParam("kind") TaskKind kind,
            @QueryParam("clause") String clause,
            @QueryParam("state") TaskState state,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        var caller = callers.get();
        if (!caller.isStateBody() && organisation != null && !organisation.equals(caller.organisation())) {
            return Page.whole(List.of());
        }
        var whose = caller.isStateBody() ? organisation : caller.organisation();
        var at = VietnamTime.endOf(asOf, clock);
        var responsibilityFilter = whose == null ? null : heldBy(whose, at);
        var filter = new TaskFilter(plan == null ? settings.code() : plan, responsibilityFilter, kind, clause, state);
        return at == null ? tasks.page(filter, actors.get(), page) : known.page(filter, at, page);
    }

    private ResponsibilityFilter heldBy(String agency, Instant at) {
        var day = at == null ? successionCache.today() : LocalDate.ofInstant(at, VietnamTime.ZONE);
        var successionLines = at == null ? successionCache.get() : successionCache.knownAt(at);
        return successionLines.responsibilityOf(agency, WorkItemKind.TASK, day).and(organisations.groupOf(agency, day));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "A task; its ETag is needed to change it",
            description = "asOf: as it was known at the end of that day, which nobody changes: without an ETag.")
    public TaskView getTask(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        var at = VietnamTime.endOf(asOf, clock);
        var found = at == null ? tasks.find(id).map(task -> tasks.view(task, actors.get())) : known.find(id, at);
        return found.orElseThrow(CommonProblem.NOT_FOUND::asIs).amended(versions.of(id, at));
    }

    /** The instant whose knowledge counts; null, for the present, when no day is named. */
}
