package vn.laichau.hatangso.agency.taskedit;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.taskedit.TaskOutcome.Kept;
import vn.laichau.hatangso.agency.taskedit.TaskOutcome.Refused;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What is answered to a coordinator whose task was not kept. */
final class TaskProblems {

    private TaskProblems() {}

    static TaskView orKept(TaskOutcome taskOutcome) {
        if (taskOutcome instanceof Kept kept) {
            return kept.task();
        }
        throw problem((Refused) taskOutcome);
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case CODE_TAKEN -> AgencyProblem.TASK_CODE_TAKEN.asIs();
        };
    }
}
