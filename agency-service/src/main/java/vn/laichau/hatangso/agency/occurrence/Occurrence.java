package vn.laichau.hatangso.agency.occurrence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.occurrence.extension.OccurrenceDeadline;
import vn.laichau.hatangso.agency.occurrence.extension.OccurrenceExtension;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Transition;

/** What one agency does about a task, in one period of a recurring one. */
@Entity
@DynamicUpdate
@Table(name = "task_occurrence")
public class Occurrence extends RevisionedEntity {

    /** What people write about it, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_id")
    private Task task;

    private String period;
    private String organisation;

    @Embedded
    private OccurrenceDeadline deadline = new OccurrenceDeadline();

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.UNASSIGNED;

    private int percent;

    private Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "task_event", joinColumns = @JoinColumn(name = "occurrence_id"))
    @OrderColumn(name = "number")
    private List<OccurrenceEvent> history = new ArrayList<>();

    /** Who answers for it on the day on which somebody looks at it: a successor, if there is one. */
    @Transient
    private String responsible;

    /** Who else has a part in its task then, groups by their members too. */
    @Transient
    private Set<String> cooperating;

    protected Occurrence() {}

    Occurrence(Task task, String organisation, Actor actor) {
        this.task = task;
        this.period = task.periodOf(actor.today()).orElse(null);
        this.organisation = organisation;
        this.deadline = new OccurrenceDeadline(task.dueOf(actor.today()));
        this.openedAt = actor.at();
        follow(OccurrenceTransition.ASSIGN, actor, null);
    }

    /** What follows from something else that the actor did, or from the calendar. */
    void follow(OccurrenceTransition next, Actor actor, String note) {
        Command.<Occurrence>of(next).follow(this, actor, moved -> record(next, actor, note));
    }

    /** Adds what was done just now to the history. */
    void record(OccurrenceTransition done, Actor actor, String note) {
        history.add(new OccurrenceEvent(
                done, state, actor.at(), actor.account(), actor.organisation(), note, deadline.due()));
    }

    /** @param newPercent how far it is now; who cooperates speaks of its own part alone */
    public void report(int newPercent, Actor actor) {
        percent = actor.isFrom(responsible()) ? newPercent : percent;
    }

    /** The last day follows the task, in the period that it is. */
    void follow(Task amended, Actor actor) {
        if (isOpen() && Objects.equals(period, amended.periodOf(actor.today()).orElse(null))) {
            reschedule(amended.dueOf(actor.today()), actor);
        }
    }

    void extend(OccurrenceExtension days) {
        deadline.extend(days);
    }

    void reschedule(LocalDate newDue, Actor actor) {
        if (!Objects.equals(deadline.due(), newDue)) {
            deadline.set(newDue);
            follow(OccurrenceTransition.RESCHEDULE, actor, newDue == null ? null : newDue.toString());
        }
    }

    /** The last day that counts; null when no date is set. */
    LocalDate dueBy(Instant now) {
        return deadline.last(now);
    }

    /** Who answers for it on a day; what is done stays with whom it was given to. */
    String holder(LocalDate day, SuccessionLines successionLines) {
        return state.isOpen() ? successionLines.responsible(organisation, task.thing(), day) : organisation;
    }

    /**
     * Whether nothing needs to be opened for an agency. What its predecessor has open or has done counts; what its predecessor
     * was released from does not.
     *
     * @param ofPeriod null of what does not recur
     */
    boolean isFor(String agency, String ofPeriod, LocalDate day, SuccessionLines successionLines) {
        var isHeld = state != TaskState.RELEASED
                && successionLines.responsible(organisation, task.thing(), day).equals(agency);
        return (organisation.equals(agency) || isHeld) && Objects.equals(period, ofPeriod);
    }

    /** Whether it was taken from its agency, or its last day is another than that of the task. */
    boolean isBehind(Task now, LocalDate day) {
        return isReleased() || isOpen() && !Objects.equals(deadline.due(), now.dueOf(day));
    }

    /** Whether its task still recurs as it did when this was opened. */
    boolean isInRhythm() {
        return task.hasPeriod(period);
    }

    boolean isOpen() {
        return state.isOpen();
    }

    boolean isReleased() {
        return state == TaskState.RELEASED;
    }

    /** Tells who stands how to it on the day on which somebody looks at it. */
    void look(String answering, Set<String> alongside) {
        responsible = answering;
        cooperating = alongside;
    }

    String responsible() {
        return Objects.requireNonNull(responsible, "nobody asked who answers for it");
    }

    Set<String> cooperating() {
        return cooperating;
    }

    public Task task() {
        return task;
    }

    public String organisation() {
        return organisation;
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public void moveTo(String next) {
        state = TaskState.valueOf(next);
    }

    List<OccurrenceEvent> history() {
        return List.copyOf(history);
    }

    /** As {@link #look} told who stands how to it. */
    OccurrenceView view(Actor reader) {
        var now = reader.at();
        return new OccurrenceView(
                id(),
                new OccurrenceView.OfTask(task.id(), task.code(), task.title()),
                period,
                organisation,
                isOpen() ? responsible() : organisation,
                state,
                percent,
                deadline.due(),
                dueBy(now),
                state.isWithTheAgency() && deadline.hasPassed(now),
                deadline.granted(),
                Transition.open(OccurrenceTransition.class, this, reader),
                revision());
    }
}
