package vn.laichau.hatangso.agency.occurrence;

import static vn.laichau.hatangso.agency.task.TaskState.ACCEPTED;
import static vn.laichau.hatangso.agency.task.TaskState.ASSIGNED;
import static vn.laichau.hatangso.agency.task.TaskState.COMPLETED;
import static vn.laichau.hatangso.agency.task.TaskState.IN_PROGRESS;
import static vn.laichau.hatangso.agency.task.TaskState.RELEASED;
import static vn.laichau.hatangso.agency.task.TaskState.RETURNED;
import static vn.laichau.hatangso.agency.task.TaskState.SUBMITTED;
import static vn.laichau.hatangso.agency.task.TaskState.UNASSIGNED;
import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.from;

import java.util.Set;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.States;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of an occurrence. Nobody decides about what their own organisation does. */
public enum OccurrenceTransition implements Transition<Occurrence> {
    ASSIGN(from(UNASSIGNED, RELEASED).to(ASSIGNED).following()),
    ACCEPT(from(ASSIGNED).to(ACCEPTED).by(responsible())),
    START(from(ACCEPTED).to(IN_PROGRESS).by(responsible())),
    /** Something is reported; what was returned stays so until it is handed in again. */
    REPORT(from(IN_PROGRESS, RETURNED).by(responsible(), cooperating())),
    /** What was reported is accepted; its figures become observations. */
    ACCEPT_UPDATE(from(IN_PROGRESS, SUBMITTED, RETURNED).by(other())),
    SUBMIT(from(IN_PROGRESS, RETURNED).to(SUBMITTED).by(responsible())),
    RETURN(from(SUBMITTED).to(RETURNED).by(other())),
    COMPLETE(from(SUBMITTED).to(COMPLETED).by(other())),
    RELEASE(fromOpen().to(RELEASED).following()),
    EXTEND(fromOpen().by(other())),
    RESCHEDULE(fromOpen().following()),
    /** Something is said; the history does not tell of it. */
    COMMENT(any().by(responsible(), cooperating(), Who.with(Role.COORDINATOR, Role.LEADER)));

    private final Rule<Occurrence> rule;

    OccurrenceTransition(Rule<Occurrence> rule) {
        this.rule = rule.otherwise(AgencyProblem.TASK_NOT_IN_THAT_STATE);
    }

    @Override
    public Rule<Occurrence> rule() {
        return rule;
    }

    private static States fromOpen() {
        return from(ASSIGNED, ACCEPTED, IN_PROGRESS, SUBMITTED, RETURNED);
    }

    private static Who<Occurrence> responsible() {
        return Who.of(Occurrence::responsible, Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR);
    }

    private static Who<Occurrence> cooperating() {
        return new Who<>(
                Set.of(Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR),
                (occurrence, actor) -> occurrence.cooperating().stream().anyMatch(actor::isFrom));
    }

    private static Who<Occurrence> other() {
        return Who.notOf(Occurrence::responsible, Role.COORDINATOR, Role.LEADER);
    }
}
