package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class ObstacleTable extends PlanTable<Obstacle, NewObstacle> {

    @Override
    protected Obstacle blank(String plan, NewObstacle row) {
        return new Obstacle(plan, row.code());
    }
}
