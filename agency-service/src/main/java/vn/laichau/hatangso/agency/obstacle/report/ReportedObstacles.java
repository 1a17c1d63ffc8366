package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.LockingTable;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** What agencies reported; row-level security shows an operator its own, and all to State bodies. */
@ApplicationScoped
class ReportedObstacles implements OpenWork, LockingTable<ReportedObstacle> {

    private static final Text REPORTER = Text.of("Bên phản ánh", "Reporter");

    List<ReportedObstacle> list(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** What nobody has decided about, put aside or taken back. */
    @Override
    public List<OpenWorkItem> openWork() {
        var open = EnumSet.of(ObstacleState.OPEN, ObstacleState.GATHERED, ObstacleState.PROPOSED);
        return list("state in ?1 order by id", open).stream()
                .map(obstacle -> OpenWorkItem.withAccounts(
                        WorkItemKind.OBSTACLE,
                        obstacle.id().toString(),
                        obstacle.organisation(),
                        REPORTER,
                        obstacle.view().title()))
                .toList();
    }
}
