package vn.laichau.hatangso.agency.obstacle.report;

import static vn.laichau.hatangso.agency.entry.Entering.declined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.Entering;
import vn.laichau.hatangso.agency.entry.Entering.Done;
import vn.laichau.hatangso.agency.entry.Entering.Reason;
import vn.laichau.hatangso.agency.entry.GivenReason;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** An agency reports what stands in its way, changes it while it is open and takes it back; the coordinator puts it aside. */
@ApplicationScoped
public class ReportObstacle {

    private final ReportedObstacles obstacles;
    private final ObstacleRules rules;
    private final Lineages lineages;

    ReportObstacle(ReportedObstacles obstacles, ObstacleRules rules, Lineages lineages) {
        this.obstacles = obstacles;
        this.rules = rules;
        this.lineages = lineages;
    }

    @Transactional
    public Entering<ObstacleView> report(ObstacleContent content, String organisation, Act act) {
        var faults = rules.faultsOf(content, day(act));
        if (!faults.isEmpty()) {
            return declined(faults);
        }
        var obstacle = new ReportedObstacle(organisation, content, act);
        obstacles.persistAndFlush(obstacle);
        return new Done<>(obstacle.view());
    }

    /** @param seen throws when the agency did not see this revision */
    @Transactional
    public Entering<ObstacleView> change(
            UUID id, ObstacleContent content, String organisation, Act act, LongConsumer seen) {
        var faults = rules.faultsOf(content, day(act));
        return apply(id, organisation, act, seen, faults, obstacle -> obstacle.change(content, act));
    }

    /** @param seen throws when the agency did not see this revision */
    @Transactional
    public Entering<ObstacleView> withdraw(
            UUID id, GivenReason given, String organisation, Act act, LongConsumer seen) {
        return apply(
                id,
                organisation,
                act,
                seen,
                given.faults(),
                obstacle -> obstacle.close(ObstacleState.WITHDRAWN, given.reason(), act));
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public Entering<ObstacleView> dismiss(UUID id, GivenReason given, Act act, LongConsumer seen) {
        return apply(
                id,
                null,
                act,
                seen,
                given.faults(),
                obstacle -> obstacle.close(ObstacleState.DISMISSED, given.reason(), act));
    }

    /** @param actsFor who must act for the agency whose it is; null lets anybody pass */
    private Entering<ObstacleView> apply(
            UUID id,
            String actsFor,
            Act act,
            LongConsumer seen,
            List<FieldError> faults,
            Consumer<ReportedObstacle> verb) {
        // Read first: a lock takes only what row-level security lets the caller change.
        var known = obstacles.findByIdOptional(id);
        if (known.isEmpty()) {
            return declined(Reason.ABSENT);
        }
        if (actsFor != null && !lineages.actsFor(actsFor, known.get().organisation(), day(act))) {
            return declined(Reason.NOT_YOURS);
        }
        var obstacle = known.get();
        obstacles.getEntityManager().refresh(obstacle, LockModeType.PESSIMISTIC_WRITE);
        seen.accept(obstacle.revision());
        if (obstacle.state() != ObstacleState.OPEN) {
            return declined(Reason.WRONG_STATE);
        }
        if (!faults.isEmpty()) {
            return declined(faults);
        }
        verb.accept(obstacle);
        obstacles.flush();
        return new Done<>(obstacle.view());
    }

    private static LocalDate day(Act act) {
        return LocalDate.ofInstant(act.at(), VietnamTime.ZONE);
    }
}
