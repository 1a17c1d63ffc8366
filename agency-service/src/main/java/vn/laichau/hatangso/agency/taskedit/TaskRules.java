package vn.laichau.hatangso.agency.taskedit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.planentity.PlanEntity;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork;
import vn.laichau.hatangso.agency.task.Assignment;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.content.NewTask;
import vn.laichau.hatangso.agency.task.content.TaskContent;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What a task must keep to before it can be stored. */
@ApplicationScoped
class TaskRules {

    private static final int MOST_AGENCIES = 200;

    private final Organisations organisations;
    private final UnassignedWork unassignedWork;
    private final Clock clock;

    TaskRules(Organisations organisations, UnassignedWork unassignedWork, Clock clock) {
        this.organisations = organisations;
        this.unassignedWork = unassignedWork;
        this.clock = clock;
    }

    List<FieldError> faultsOfCode(String code) {
        return new FieldErrors().require("/code", code).list();
    }

    /** @param task its code */
    List<FieldError> faultsOf(TaskContent content, String task) {
        var errors = new FieldErrors();
        commitments(content.commitments(), errors);
        errors.addIf(
                !Attachments.mediaTypes().containsAll(content.evidence().mediaTypes()),
                "/evidence/mediaTypes",
                CommonErrorCode.NOT_IN_LIST,
                String.join(", ", Attachments.mediaTypes()));
        errors.addAll(faultsOf(content.leads(), content.cooperating(), task, ""));
        return errors.list();
    }

    /** What a decision set, only another one changes. */
    List<FieldError> contradictions(Task task, TaskContent content) {
        var errors = new FieldErrors();
        if (task.contradictsDecision(content.title())) {
            decided("/title", errors);
        }
        if (task.contradictsDecision(content.due())) {
            decided("/due", errors);
        }
        return errors.list();
    }

    /** @param place JSON pointer of the assignment; one that says no day leaves it as it is */
    List<FieldError> contradictions(Task task, Assignment assignment, String place) {
        var errors = new FieldErrors();
        if (assignment.due() != null && task.contradictsDecision(assignment.due())) {
            decided(place + "/due", errors);
        }
        return errors.list();
    }

    private static void decided(String pointer, FieldErrors errors) {
        errors.add(pointer, AgencyErrorCode.SET_BY_DECISION);
    }

    private static void commitments(List<NewTask.Commitment> commitments, FieldErrors errors) {
        var codes = new HashSet<String>();
        for (var i = 0; i < commitments.size(); i++) {
            var commitment = commitments.get(i);
            errors.addIf(!codes.add(commitment.code()), "/commitments/" + i, CommonErrorCode.DUPLICATE)
                    .addIf(!commitment.hasAllParts(), "/commitments/" + i, CommonErrorCode.VALUE_AND_COMPARATOR);
        }
    }

    /**
     * @param task its code
     * @param place JSON pointer of what names the agencies
     */
    List<FieldError> faultsOf(List<String> leads, List<String> cooperating, String task, String place) {
        var errors = new FieldErrors();
        if (leads.size() + cooperating.size() > MOST_AGENCIES) {
            errors.add(place + "/leads", CommonErrorCode.TOO_MANY, MOST_AGENCIES);
            return errors.list();
        }
        var present =
                organisations.validOn(today()).stream().map(PlanEntity::code).collect(Collectors.toSet());
        var named = new HashSet<String>();
        agencies(place + "/leads", leads, present, named, errors);
        agencies(place + "/cooperating", cooperating, present, named, errors);
        if (errors.isEmpty()) {
            var workItem = new WorkItem(WorkItemKind.TASK, task);
            lasting(place + "/leads", leads, workItem, errors);
            lasting(place + "/cooperating", cooperating, workItem, errors);
        }
        return errors.list();
    }

    /** A day will come after which nobody would do it. */
    private void lasting(String place, List<String> codes, WorkItem task, FieldErrors errors) {
        for (var i = 0; i < codes.size(); i++) {
            if (!unassignedWork.isAnsweredFor(codes.get(i), task)) {
                errors.add(UnassignedWork.endsForNobody(place + "/" + i));
            }
        }
    }

    private void agencies(
            String place, List<String> codes, Set<String> present, Set<String> named, FieldErrors errors) {
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!named.add(code)) {
                errors.add(place + "/" + i, CommonErrorCode.DUPLICATE);
            } else if (!present.contains(code)) {
                absent(place + "/" + i, code, errors);
            }
        }
    }

    private void absent(String place, String code, FieldErrors errors) {
        var periods = organisations.periods(code);
        if (periods.isEmpty()) {
            errors.add(place, CommonErrorCode.UNKNOWN_CODE);
        } else if (periods.stream().allMatch(agency -> agency.beginsAfter(today()))) {
            errors.add(place, AgencyErrorCode.AGENCY_NOT_BEGUN);
        } else {
            errors.add(place, AgencyErrorCode.AGENCY_ENDED);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
