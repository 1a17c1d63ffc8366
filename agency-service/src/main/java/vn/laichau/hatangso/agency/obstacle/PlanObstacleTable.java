package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.planentity.PlanEntityTable;

@ApplicationScoped
class PlanObstacleTable extends PlanEntityTable<PlanObstacle, NewObstacle> {

    /** Locked until the transaction ends, in one order for everybody. */
    List<PlanObstacle> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    protected PlanObstacle blank(String plan, NewObstacle row) {
        return new PlanObstacle(plan, row.code());
    }
}
