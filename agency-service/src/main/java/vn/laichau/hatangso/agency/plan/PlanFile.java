package vn.laichau.hatangso.agency.plan;

import static vn.laichau.hatangso.chassis.planfile.Required.member;

import java.util.List;
import vn.laichau.hatangso.agency.obligation.NewObligation;
import vn.laichau.hatangso.agency.obstacle.NewCause;
import vn.laichau.hatangso.agency.obstacle.NewObstacle;
import vn.laichau.hatangso.agency.organisation.NewAgency;
import vn.laichau.hatangso.agency.present.NewPresentSystem;
import vn.laichau.hatangso.agency.task.NewTask;
import vn.laichau.hatangso.chassis.planfile.Row;

/** A plan file as it is written: who there is, and who has to do what. */
record PlanFile(
        String plan,
        String version,
        List<Row<NewAgency>> agencies,
        List<Row<NewTask>> tasks,
        List<Row<NewObligation>> obligations,
        List<Row<NewObstacle>> obstacles,
        List<Row<NewCause>> causes,
        List<Row<NewPresentSystem>> presentSystems) {

    PlanFile {
        member("plan", plan);
        member("version", version);
        member("agencies", agencies);
        member("tasks", tasks);
        member("obligations", obligations);
        member("obstacles", obstacles);
        member("causes", causes);
        member("presentSystems", presentSystems);
    }

    /** How many rows it has. */
    int rows() {
        return agencies.size()
                + tasks.size()
                + obligations.size()
                + obstacles.size()
                + causes.size()
                + presentSystems.size();
    }
}
