package vn.laichau.hatangso.agency.taskedit;

import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOpening;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork;
import vn.laichau.hatangso.agency.task.Assignment;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.agency.taskedit.BulkAssignmentResult.Item;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Assigns many tasks in one transaction: all of them or, when one breaks a rule, none; or each by itself. */
@ApplicationScoped
class AssignTasks {

    private final Tasks tasks;
    private final TaskRules rules;
    private final OccurrenceOpening occurrences;
    private final UnassignedWork unassignedWork;

    AssignTasks(Tasks tasks, TaskRules rules, OccurrenceOpening occurrences, UnassignedWork unassignedWork) {
        this.unassignedWork = unassignedWork;
        this.tasks = tasks;
        this.rules = rules;
        this.occurrences = occurrences;
    }

    /** @param partial whether the good ones are stored although others are rejected */
    @Transactional
    public BulkAssignmentResult assign(List<Assignment> assignments, boolean partial, Actor coordinator) {
        unassignedWork.keepAgencies();
        lockInOneOrder(assignments);
        var items = new ArrayList<Item>();
        var named = new HashSet<UUID>();
        for (var i = 0; i < assignments.size(); i++) {
            items.add(assign(assignments.get(i), "/assignments/" + i, named, coordinator));
        }
        var outcome = BulkAssignmentResult.of(items);
        if (outcome.rejected() > 0 && !partial) {
            QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    /** Two who assign the same tasks in another order would otherwise wait for each other. */
    private void lockInOneOrder(List<Assignment> assignments) {
        tasks.lock(assignments.stream()
                .filter(Objects::nonNull)
                .map(Assignment::task)
                .filter(Objects::nonNull)
                .collect(toSet()));
    }

    private Item assign(Assignment assignment, String place, Set<UUID> named, Actor coordinator) {
        var id = assignment == null ? null : assignment.task();
        if (id == null || !named.add(id)) {
            return Item.rejected(id, List.of(AgencyErrorCode.NOT_ONE_TASK.at(place)));
        }
        var task = tasks.findForChange(id);
        if (task.isEmpty()) {
            return Item.rejected(id, List.of(CommonErrorCode.UNKNOWN_CODE.at(place + "/task")));
        }
        var faults = faultsOf(assignment, task.get(), place);
        if (!faults.isEmpty()) {
            return Item.rejected(id, faults);
        }
        var changed = task.get().assign(assignment, coordinator.at());
        tasks.flush();
        occurrences.follow(task.get(), coordinator);
        return Item.of(id, changed);
    }

    private List<FieldError> faultsOf(Assignment assignment, Task task, String place) {
        if (!ETags.of(task.revision()).equals(assignment.etag())) {
            return List.of(AgencyErrorCode.STALE.at(place + "/etag"));
        }
        return Stream.concat(
                        rules.faultsOf(assignment.leads(), assignment.cooperating(), task.code(), place).stream(),
                        rules.contradictions(task, assignment, place).stream())
                .toList();
    }
}
