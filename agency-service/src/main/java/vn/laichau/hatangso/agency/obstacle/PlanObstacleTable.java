package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.planentity.PlanEntityTable;

@ApplicationScoped
class PlanObstacleTable extends PlanEntityTable<PlanObstacle, NewObstacle> {

    @Override
    protected PlanObstacle blank(String plan, NewObstacle row) {
        return new PlanObstacle(plan, row.code());
    }
}
