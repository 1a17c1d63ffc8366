package vn.laichau.hatangso.agency.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.planentity.LoadCounts;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.task.TaskParty.Part;
import vn.laichau.hatangso.agency.task.content.NewTask;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;

/** The tasks, as other features ask for them. Row-level security decides which of them there are for the caller. */
@ApplicationScoped
public class Tasks implements OpenWork {

    private static final Text LEAD = Text.of("Chủ trì", "Lead");
    private static final Text COOPERATING = Text.of("Phối hợp", "Cooperating");
    private static final String IN_ORDER = "order by plan, code";

    private final TaskTable table;
    private final TasksAsOf known;
    private final TaskStandings taskStandings;
    private final SuccessionCache successionCache;
    private final Clock clock;

    Tasks(TaskTable table, TasksAsOf known, TaskStandings taskStandings, SuccessionCache successionCache, Clock clock) {
        this.table = table;
        this.known = known;
        this.taskStandings = taskStandings;
        this.successionCache = successionCache;
        this.clock = clock;
    }

    /** Fired in the transaction that loads another file of a plan, after everything in it is stored. */
    public record Restated(String plan) {}

    /** Takes over what a plan file says about tasks. */
    public LoadCounts load(String plan, List<NewTask> rows, Function<NewTask, String> fingerprint) {
        return table.load(plan, rows, fingerprint);
    }

    /** What a plan may go on with: codes of what other plans state. */
    public Set<String> codesToContinue(String plan) {
        return table.codesToContinue(plan);
    }

    /** The plan asks for them too. */
    public LoadCounts continueIn(String plan, Collection<String> codes) {
        return table.continueIn(plan, codes);
    }

    /** The codes of all tasks. */
    public Set<String> codes() {
        return table.codes();
    }

    /** From that day on each of these agencies has the parts that the one that ends has in the tasks. */
    public void shareOut(Set<String> codes, String ending, List<String> successors, LocalDate day) {
        table.list("code in ?1", codes).forEach(task -> task.shareOut(ending, successors, day));
        table.flush();
    }

    Page<TaskView> page(TaskFilter filter, Actor reader, PageQuery asked) {
        var day = reader.today();
        var page = asked.of(
                table.page(filter, day, asked.afterKey(), asked.limit()),
                TaskTable::place,
                () -> table.count(filter, day));
        return new Page<>(views(page.items(), reader), page.next(), page.total());
    }

    /** Of one plan, and what was added, in the order of their codes. */
    public List<TaskView> views(String plan) {
        return views(table.toldWith(plan), Actor.NOBODY);
    }

    /** The same as a report tells them that is cut off at the instant: what they said then, and how they stood. */
    public List<TaskView> listAt(String plan, Instant instant) {
        return known.reported(plan, instant);
    }

    public List<Task> list() {
        return table.list(IN_ORDER);
    }

    /** What one plan states. */
    public List<Task> ofPlan(String plan) {
        return table.list("plan = ?1 order by code", plan);
    }

    public Optional<Task> find(UUID id) {
        return table.findByIdOptional(id);
    }

    /** Locked until the transaction ends. */
    public Optional<Task> findForChange(UUID id) {
        return table.findForChange(id);
    }

    /** Locks all of them until the transaction ends, in one order for everybody. */
    public void lock(Collection<UUID> ids) {
        table.lock(ids);
    }

    /** Until the transaction ends nobody else gives a task this code. */
    public void lockCode(String code) {
        table.lockCode(code);
    }

    public void add(Task task) {
        table.persistAndFlush(task);
    }

    public void flush() {
        table.flush();
    }

    public TaskView view(Task task, Actor reader) {
        return views(List.of(task), reader).get(0);
    }

    private List<TaskView> views(List<Task> tasks, Actor reader) {
        var at = clock.instant();
        var day = LocalDate.ofInstant(at, VietnamTime.ZONE);
        var standing = taskStandings.of(tasks.stream().map(Task::id).toList(), at);
        return tasks.stream()
                .map(task -> task.view(
                        reader,
                        day,
                        successionCache.get(),
                        standing.getOrDefault(task.id(), TaskStanding.NOTHING_BEGUN)))
                .toList();
    }

    /** Whether a plan has a task of that code. */
    public boolean exists(String code) {
        return table.count("code", code) > 0;
    }

    /** The parts that agencies have in them. */
    @Override
    public List<OpenWorkItem> openWork() {
        return list().stream()
                .flatMap(task ->
                        Stream.concat(openWork(task, Part.LEAD, LEAD), openWork(task, Part.COOPERATING, COOPERATING)))
                .toList();
    }

    private Stream<OpenWorkItem> openWork(Task task, Part part, Text name) {
        return task.named(part, successionCache.today()).stream()
                .map(agency -> OpenWorkItem.of(task.thing(), agency, name, task.title()));
    }
}
