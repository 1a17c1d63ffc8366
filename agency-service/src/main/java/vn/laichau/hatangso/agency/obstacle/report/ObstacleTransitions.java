package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;

/** Obstacles of both kinds on their way, as proposals and decisions move them. */
@ApplicationScoped
public class ObstacleTransitions {

    private final Obstacles ofPlan;
    private final ReportedObstacles reported;

    ObstacleTransitions(Obstacles ofPlan, ReportedObstacles reported) {
        this.ofPlan = ofPlan;
        this.reported = reported;
    }

    /** Those with these ids that there are, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public List<Obstacle> lock(Collection<UUID> ids) {
        var found = new ArrayList<Obstacle>(ofPlan.lock(ids));
        found.addAll(reported.lock(ids));
        return found;
    }

    /** What follows for all of them; each must stand where it can. */
    @Transactional(TxType.MANDATORY)
    public void move(Collection<UUID> ids, ObstacleTransition transition) {
        lock(ids).forEach(Command.of(transition)::follow);
    }

    /** Those with these ids that the caller may see. */
    public List<ObstacleView> list(Collection<UUID> ids) {
        return Stream.concat(
                        ofPlan.list(ids).stream(), reported.list(ids).stream().map(ReportedObstacle::view))
                .toList();
    }

    /** One that the caller may see, with what the caller may do with it. */
    public Optional<ObstacleView> find(UUID id, Actor caller) {
        return ofPlan.list(Set.of(id)).stream()
                .findFirst()
                .or(() -> reported.list(Set.of(id)).stream()
                        .map(obstacle -> obstacle.view(caller))
                        .findFirst());
    }

    /** All that agencies reported, in the words of an instant. */
    public List<ObstacleView> listReported(Instant instant) {
        return reported.list("order by id").stream()
                .map(obstacle -> obstacle.viewAt(instant))
                .toList();
    }
}
