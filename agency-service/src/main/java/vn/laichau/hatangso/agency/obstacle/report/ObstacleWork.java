package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.chassis.text.Text;

/** What agencies reported and nobody has decided about, put aside or taken back. */
@ApplicationScoped
class ObstacleWork implements OpenWork {

    private static final Text REPORTER = Text.of("Bên phản ánh", "Reporter");

    private final ReportedObstacles obstacles;

    ObstacleWork(ReportedObstacles obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public List<OpenThing> list() {
        var open = EnumSet.of(ObstacleState.OPEN, ObstacleState.GATHERED, ObstacleState.PROPOSED);
        return obstacles.list("state in ?1 order by id", open).stream()
                .map(ObstacleWork::thing)
                .toList();
    }

    private static OpenThing thing(ReportedObstacle obstacle) {
        var id = obstacle.id().toString();
        return OpenThing.withAccounts(
                ThingKind.OBSTACLE,
                id,
                obstacle.organisation(),
                REPORTER,
                obstacle.view().title());
    }
}
