package vn.laichau.hatangso.agency.obstacle;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.laichau.hatangso.agency.planentity.LoadCounts;

/** Difficulties and causes of a plan, as other features ask for them, in the order of its clauses. */
@ApplicationScoped
public class Obstacles {

    private final PlanObstacleTable obstacles;
    private final CauseTable causes;

    Obstacles(PlanObstacleTable obstacles, CauseTable causes) {
        this.obstacles = obstacles;
        this.causes = causes;
    }

    /** Takes over what a plan file says about difficulties. */
    public LoadCounts load(String plan, List<NewObstacle> rows, Function<NewObstacle, String> fingerprint) {
        return obstacles.load(plan, rows, fingerprint);
    }

    /** Takes over what a plan file says about their causes. */
    public LoadCounts loadCauses(String plan, List<NewCause> rows, Function<NewCause, String> fingerprint) {
        return causes.load(plan, rows, fingerprint);
    }

    public List<ObstacleView> list(String plan) {
        return obstacles.listOf(plan).stream().map(PlanObstacle::view).toList();
    }

    /** Those with these ids; others belong to agencies, or are not there. */
    public List<ObstacleView> list(Collection<UUID> ids) {
        return obstacles.list("id in ?1 order by plan, clause, code", ids).stream()
                .map(PlanObstacle::view)
                .toList();
    }

    /** The same, locked until the transaction ends. */
    public List<? extends Obstacle> lock(Collection<UUID> ids) {
        return obstacles.lock(ids);
    }

    /** The codes of all causes. */
    public Set<String> causeCodes() {
        return causes.listAll().stream().map(Cause::code).collect(toSet());
    }

    public List<CauseView> listCauses(String plan) {
        return causes.listOf(plan).stream().map(Cause::view).toList();
    }
}
