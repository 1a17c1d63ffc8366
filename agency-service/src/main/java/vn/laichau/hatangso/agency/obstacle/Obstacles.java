package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.agency.clause.Tally;

/** Difficulties and causes, as other features ask for them, in the order of the plan's clauses. */
@ApplicationScoped
public class Obstacles {

    private static final String IN_ORDER = "order by plan, clause, code";

    private final ObstacleTable obstacles;
    private final CauseTable causes;

    Obstacles(ObstacleTable obstacles, CauseTable causes) {
        this.obstacles = obstacles;
        this.causes = causes;
    }

    /** Takes over what a plan file says about difficulties. */
    public Tally load(String plan, List<NewObstacle> rows, Function<NewObstacle, String> fingerprint) {
        return obstacles.load(plan, rows, fingerprint);
    }

    /** Takes over what a plan file says about their causes. */
    public Tally loadCauses(String plan, List<NewCause> rows, Function<NewCause, String> fingerprint) {
        return causes.load(plan, rows, fingerprint);
    }

    public List<ObstacleView> list() {
        return obstacles.list(IN_ORDER).stream().map(Obstacle::view).toList();
    }

    public List<CauseView> listCauses() {
        return causes.list(IN_ORDER).stream().map(Cause::view).toList();
    }
}
