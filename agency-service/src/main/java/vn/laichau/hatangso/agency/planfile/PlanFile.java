package vn.laichau.hatangso.agency.planfile;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;

import java.util.List;
import vn.laichau.hatangso.agency.existingsystem.NewExistingSystem;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.obstacle.NewCause;
import vn.laichau.hatangso.agency.obstacle.NewObstacle;
import vn.laichau.hatangso.agency.organisation.NewOrganisation;
import vn.laichau.hatangso.agency.task.content.NewTask;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.PlanPart;

/**
 * A plan file as it is written: who there is, and who has to do what.
 *
 * @param continuedTasks codes of tasks that another plan states and this one asks for too; may be left out
 * @param continuedObligations the same of obligations
 */
record PlanFile(
        String plan,
        String version,
        List<PlanFileRow<NewOrganisation>> organisations,
        List<PlanFileRow<NewTask>> tasks,
        List<PlanFileRow<NewObligation>> obligations,
        List<PlanFileRow<NewObstacle>> obstacles,
        List<PlanFileRow<NewCause>> causes,
        List<PlanFileRow<NewExistingSystem>> existingSystems,
        List<PlanFileRow<String>> continuedTasks,
        List<PlanFileRow<String>> continuedObligations)
        implements PlanPart.Content {

    PlanFile {
        member("plan", plan);
        member("version", version);
        member("organisations", organisations);
        member("tasks", tasks);
        member("obligations", obligations);
        member("obstacles", obstacles);
        member("causes", causes);
        member("existingSystems", existingSystems);
        continuedTasks = continuedTasks == null ? List.of() : continuedTasks;
        continuedObligations = continuedObligations == null ? List.of() : continuedObligations;
    }

    /** How many rows it has. */
    int rows() {
        return organisations.size()
                + tasks.size()
                + obligations.size()
                + obstacles.size()
                + causes.size()
                + existingSystems.size()
                + continuedTasks.size()
                + continuedObligations.size();
    }
}
