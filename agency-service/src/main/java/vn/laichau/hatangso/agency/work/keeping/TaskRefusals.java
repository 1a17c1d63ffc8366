package vn.laichau.hatangso.agency.work.keeping;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.work.keeping.Keeping.Kept;
import vn.laichau.hatangso.agency.work.keeping.Keeping.Refused;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What is answered to a coordinator whose task was not kept. */
final class TaskRefusals {

    private TaskRefusals() {}

    static TaskView orKept(Keeping keeping) {
        if (keeping instanceof Kept kept) {
            return kept.task();
        }
        throw problem((Refused) keeping);
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case CODE_TAKEN -> AgencyProblem.TASK_CODE_TAKEN.asIs();
        };
    }
}
