package vn.laichau.hatangso.agency.task;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import vn.laichau.hatangso.agency.planentity.SharedPlanEntity;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.TaskParty.Part;
import vn.laichau.hatangso.agency.task.content.EvidenceRule;
import vn.laichau.hatangso.agency.task.content.NewTask;
import vn.laichau.hatangso.agency.task.content.TaskCommitment;
import vn.laichau.hatangso.agency.task.content.TaskContent;
import vn.laichau.hatangso.agency.task.content.TaskKind;
import vn.laichau.hatangso.agency.task.content.TaskRecurrence;
import vn.laichau.hatangso.agency.task.content.TaskWording;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** What agencies are asked to do, by the plan or by the coordinator. How far they are stands with its occurrences. */
@Entity
public class Task extends SharedPlanEntity<NewTask> implements Stateful {

    private String titleVi;

    private String titleEn;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private TaskRecurrence recurrence;

    private LocalDate due;

    @Embedded
    private EvidenceRule evidence = EvidenceRule.none();

    @Embedded
    private TaskParties parties = new TaskParties();

    @ElementCollection
    @CollectionTable(name = "task_commitment", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<TaskCommitment> commitments = new ArrayList<>();

    /** How many versions decisions made of it, the first included; 0 while none did. */
    @Formula("(SELECT count(*) FROM task_version v WHERE v.task_id = id)")
    private int versions;

    /** Since when it says what it says; what it said before the database keeps. */
    private Instant recordedAt;

    @Version
    private long revision;

    protected Task() {}

    Task(String plan, String code) {
        super(plan, code);
    }

    public static Task added(TaskContent content, Instant at) {
        var task = new Task(ADDED, content.code());
        task.agree(content, at);
        return task;
    }

    void noted(Instant at) {
        recordedAt = at;
    }

    @Override
    protected void restate(NewTask row) {
        quote(row);
        describe(isAmended() ? title() : row.title(), row.kind(), row.recurrence(), row.commitments());
        due = isAmended() ? due : row.due();
        parties.plan(row.leads(), row.cooperating());
    }

    /** Whether a decision set its title and its last day: only another one changes them. */
    public boolean isAmended() {
        return versions > 0;
    }

    /** Whether the last day is another than the one that a decision set. */
    public boolean contradictsDecision(LocalDate newDue) {
        return isAmended() && !Objects.equals(due, newDue);
    }

    public boolean contradictsDecision(Text newTitle) {
        return isAmended() && !title().equals(newTitle);
    }

    /** As the coordinator now writes it; what the plan says of it stays quoted. */
    public void agree(TaskContent content, Instant at) {
        var before = wording();
        if (isAdded()) {
            belong(content.clause());
        }
        describe(content.title(), content.kind(), content.recurrence(), content.commitments());
        due = content.due();
        evidence = content.evidence();
        recordedAt = wording().equals(before) ? recordedAt : at;
        parties.assign(content.leads(), content.cooperating(), LocalDate.ofInstant(at, VietnamTime.ZONE));
    }

    private void describe(Text title, TaskKind newKind, TaskRecurrence often, List<NewTask.Commitment> promised) {
        titleVi = title.vi();
        titleEn = title.en();
        kind = newKind;
        recurrence = often;
        var stated = promised.stream().map(TaskCommitment::of).toList();
        if (!stated.equals(commitments)) {
            commitments.clear();
            commitments.addAll(stated);
        }
    }

    /** @return whether that changes anything */
    public boolean assign(Assignment assignment, Instant at) {
        var redated = assignment.due() != null && !assignment.due().equals(due);
        due = redated ? assignment.due() : due;
        recordedAt = redated ? at : recordedAt;
        var day = LocalDate.ofInstant(at, VietnamTime.ZONE);
        return parties.assign(assignment.leads(), assignment.cooperating(), day) | redated;
    }

    void shareOut(String ending, List<String> successors, LocalDate day) {
        parties.shareOut(ending, successors, day);
    }

    /** Under which all of it goes over: the parts in it, and what is open of it. */
    public WorkItem thing() {
        return new WorkItem(WorkItemKind.TASK, code());
    }

    /** Codes as they are stored. */
    List<String> named(Part part, LocalDate day) {
        return parties.agencies(part, day);
    }

    /** Those who answer on the day for who was named. */
    public List<String> leadsOn(LocalDate day, SuccessionLines successionLines) {
        return holders(Part.LEAD, day, successionLines).toList();
    }

    /** Who leads need not cooperate with itself. */
    public List<String> cooperatingOn(LocalDate day, SuccessionLines successionLines) {
        var leads = leadsOn(day, successionLines);
        return holders(Part.COOPERATING, day, successionLines)
                .filter(agency -> !leads.contains(agency))
                .toList();
    }

    private Stream<String> holders(Part part, LocalDate day, SuccessionLines successionLines) {
        return named(part, day).stream()
                .map(agency -> successionLines.responsible(agency, thing(), day))
                .distinct();
    }

    /** Whether it is done in periods like this one; null stands for none. */
    public boolean hasPeriod(String period) {
        return recurrence.hasPeriod(period);
    }

    public Optional<String> periodOf(LocalDate day) {
        return recurrence.periodOf(day);
    }

    public LocalDate dueOf(LocalDate day) {
        return recurrence.dueOf(day, due);
    }

    public List<NewTask.Commitment> commitments() {
        return commitments.stream().map(TaskCommitment::view).toList();
    }

    public EvidenceRule evidence() {
        return evidence;
    }

    @Override
    public long revision() {
        return revision;
    }

    public Text title() {
        return Text.of(titleVi, titleEn);
    }

    TaskWording wording() {
        return new TaskWording(quotation(), title(), kind, recurrence, due, commitments(), evidence);
    }

    /** With those who answer for it today. */
    TaskView view(Actor reader, LocalDate day, SuccessionLines successionLines, TaskStanding taskStanding) {
        var actions = reader == Actor.NOBODY ? null : Transition.open(TaskTransition.class, this, reader);
        return view(wording(), day, successionLines, taskStanding, actions, revision);
    }

    /** As it was known once: nobody changes that. */
    TaskView viewSaying(TaskWording once, LocalDate day, SuccessionLines successionLines, TaskStanding taskStanding) {
        return view(once, day, successionLines, taskStanding, null, null);
    }

    private TaskView view(
            TaskWording said,
            LocalDate day,
            SuccessionLines successionLines,
            TaskStanding taskStanding,
            List<TaskTransition> actions,
            Long seen) {
        var leads = leadsOn(day, successionLines);
        return new TaskView(
                id(),
                code(),
                plans(),
                said.quotation(),
                said.title(),
                said.kind(),
                taskStanding.state(!leads.isEmpty()),
                leads,
                cooperatingOn(day, successionLines),
                said.recurrence(),
                said.due(),
                said.commitments(),
                said.evidence(),
                taskStanding.occurrences(),
                taskStanding.overdue(),
                null,
                actions,
                seen);
    }
}
