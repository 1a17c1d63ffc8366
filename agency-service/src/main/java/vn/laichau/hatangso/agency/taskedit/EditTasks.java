package vn.laichau.hatangso.agency.taskedit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOpening;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.TaskTransition;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.agency.task.content.TaskContent;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The coordinator adds tasks that no plan states, and changes and assigns any. */
@ApplicationScoped
public class EditTasks {

    private final Tasks tasks;
    private final TaskRules rules;
    private final OccurrenceOpening occurrences;
    private final UnassignedWork unassignedWork;

    EditTasks(Tasks tasks, TaskRules rules, OccurrenceOpening occurrences, UnassignedWork unassignedWork) {
        this.unassignedWork = unassignedWork;
        this.tasks = tasks;
        this.rules = rules;
        this.occurrences = occurrences;
    }

    @Transactional
    public Outcome<TaskView> add(TaskContent content, Actor coordinator) {
        unassignedWork.keepAgencies();
        return Command.<Task>of(TaskTransition.ADD)
                .checked(new FieldErrors()
                        .addAll(rules.faultsOfCode(content.code()))
                        .addAll(rules.faultsOf(content, content.code()))
                        .list())
                .unless(none -> unlessFree(content.code()))
                .begin(coordinator, null, () -> Task.added(content, coordinator.at()), task -> {
                    tasks.add(task);
                    written(task, coordinator);
                })
                .map(task -> tasks.view(task, coordinator));
    }

    private Optional<Refusal> unlessFree(String code) {
        tasks.lockCode(code);
        return tasks.exists(code) ? Optional.of(Refusal.because(AgencyProblem.TASK_CODE_TAKEN)) : Optional.empty();
    }

    @Transactional
    public Outcome<TaskView> change(UUID id, TaskContent content, Actor coordinator, Revision seen) {
        unassignedWork.keepAgencies();
        return Command.<Task>of(TaskTransition.CHANGE, task -> task.agree(content, coordinator.at()))
                .unless(task -> Refusal.ofAny(faultsOf(task, content)))
                .carryOut(tasks.findForChange(id), coordinator, seen, task -> written(task, coordinator))
                .map(task -> tasks.view(task, coordinator));
    }

    private List<FieldError> faultsOf(Task task, TaskContent content) {
        if (content.code() != null) {
            return List.of(AgencyErrorCode.FIXED.at("/code"));
        }
        return new FieldErrors()
                .addAll(rules.faultsOf(content, task.code()))
                .addAll(rules.contradictions(task, content))
                .list();
    }

    private void written(Task task, Actor coordinator) {
        tasks.flush();
        occurrences.follow(task, coordinator);
        tasks.flush();
    }
}
