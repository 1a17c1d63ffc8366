package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** What agencies reported and nobody has decided about, put aside or taken back. */
@ApplicationScoped
class ObstacleOpenWork implements OpenWork {

    private static final Text REPORTER = Text.of("Bên phản ánh", "Reporter");

    private final ReportedObstacles obstacles;

    ObstacleOpenWork(ReportedObstacles obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public List<OpenWorkItem> list() {
        var open = EnumSet.of(ObstacleState.OPEN, ObstacleState.GATHERED, ObstacleState.PROPOSED);
        return obstacles.list("state in ?1 order by id", open).stream()
                .map(ObstacleOpenWork::thing)
                .toList();
    }

    private static OpenWorkItem thing(ReportedObstacle obstacle) {
        var id = obstacle.id().toString();
        return OpenWorkItem.withAccounts(
                WorkItemKind.OBSTACLE,
                id,
                obstacle.organisation(),
                REPORTER,
                obstacle.view().title());
    }
}
