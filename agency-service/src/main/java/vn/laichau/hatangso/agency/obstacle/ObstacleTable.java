package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class ObstacleTable extends PlanTable<Obstacle, NewObstacle> {

    /** Locked until the transaction ends, in one order for everybody. */
    List<Obstacle> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    protected Obstacle blank(String plan, NewObstacle row) {
        return new Obstacle(plan, row.code());
    }
}
