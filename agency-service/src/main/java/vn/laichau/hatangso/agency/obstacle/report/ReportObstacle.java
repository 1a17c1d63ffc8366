package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** An agency reports what stands in its way, changes it while it is open and takes it back; the coordinator puts it aside. */
@ApplicationScoped
public class ReportObstacle {

    private final ReportedObstacles obstacles;
    private final ObstacleRules rules;

    ReportObstacle(ReportedObstacles obstacles, ObstacleRules rules) {
        this.obstacles = obstacles;
        this.rules = rules;
    }

    @Transactional
    public Outcome<ObstacleView> report(ObstacleContent content, Actor actor) {
        return Command.<ReportedObstacle>of(ObstacleTransition.REPORT)
                .checked(rules.faultsOf(content, actor.today()))
                .begin(actor, null, () -> new ReportedObstacle(content, actor), obstacles::persistAndFlush)
                .map(obstacle -> obstacle.view(actor));
    }

    @Transactional
    public Outcome<ObstacleView> change(UUID id, ObstacleContent content, Actor actor, Revision seen) {
        var faults = rules.faultsOf(content, actor.today());
        return carryOut(id, actor, seen, ObstacleTransition.CHANGE, faults, report -> report.change(content, actor));
    }

    @Transactional
    public Outcome<ObstacleView> withdraw(UUID id, ReasonBody given, Actor actor, Revision seen) {
        return close(id, given, actor, seen, ObstacleTransition.WITHDRAW);
    }

    @Transactional
    public Outcome<ObstacleView> dismiss(UUID id, ReasonBody given, Actor actor, Revision seen) {
        return close(id, given, actor, seen, ObstacleTransition.DISMISS);
    }

    private Outcome<ObstacleView> close(UUID id, ReasonBody given, Actor actor, Revision seen, ObstacleTransition end) {
        return carryOut(id, actor, seen, end, List.of(), report -> report.close(given.reason(), actor));
    }

    /** Read first: a lock takes only what row-level security lets the caller change. */
    private Outcome<ObstacleView> carryOut(
            UUID id,
            Actor actor,
            Revision seen,
            ObstacleTransition transition,
            List<FieldError> faults,
            Consumer<ReportedObstacle> change) {
        return Command.<ReportedObstacle>of(transition, change)
                .locking(report -> obstacles.getEntityManager().refresh(report, LockModeType.PESSIMISTIC_WRITE))
                .checked(faults)
                .carryOut(obstacles.findByIdOptional(id), actor, seen, report -> obstacles.flush())
                .map(report -> report.view(actor));
    }
}
