package vn.laichau.hatangso.agency.taskedit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOpening;
import vn.laichau.hatangso.agency.succession.UnassignedWork;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.TaskContent;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.agency.taskedit.TaskOutcome.Kept;
import vn.laichau.hatangso.agency.taskedit.TaskOutcome.Reason;
import vn.laichau.hatangso.agency.taskedit.TaskOutcome.Refused;

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
    public TaskOutcome add(TaskContent content, Actor coordinator) {
        unassignedWork.keepAgencies();
        var faults = Stream.concat(
                        rules.faultsOfCode(content.code()).stream(), rules.faultsOf(content, content.code()).stream())
                .toList();
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        tasks.lockCode(content.code());
        if (tasks.exists(content.code())) {
            return new Refused(Reason.CODE_TAKEN, List.of());
        }
        var task = Task.added(content, coordinator.at());
        tasks.add(task);
        return kept(task, coordinator);
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public TaskOutcome change(UUID id, TaskContent content, Actor coordinator, LongConsumer seen) {
        unassignedWork.keepAgencies();
        var found = tasks.findForChange(id);
        if (found.isEmpty()) {
            return new Refused(Reason.ABSENT, List.of());
        }
        var task = found.get();
        seen.accept(task.revision());
        var faults = Stream.concat(
                        rules.faultsOf(content, task.code()).stream(), rules.contradictions(task, content).stream())
                .toList();
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        task.agree(content, coordinator.at());
        return kept(task, coordinator);
    }

    private TaskOutcome kept(Task task, Actor coordinator) {
        tasks.flush();
        occurrences.follow(task, coordinator);
        tasks.flush();
        return new Kept(tasks.view(task));
    }
}
