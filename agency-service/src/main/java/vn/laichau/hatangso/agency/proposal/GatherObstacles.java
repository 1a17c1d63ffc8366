package vn.laichau.hatangso.agency.proposal;

import static java.util.stream.Collectors.toMap;
import static vn.laichau.hatangso.agency.entry.EntryOutcome.declined;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.entry.EntryOutcome;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Declined;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Done;
import vn.laichau.hatangso.agency.entry.EntryOutcome.Reason;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Command;

/** Takes up the obstacles that a draft names, each for one proposal at a time. Runs in the caller's transaction. */
@ApplicationScoped
class GatherObstacles {

    private final ProposalRules rules;
    private final ObstacleTransitions obstacles;

    GatherObstacles(ProposalRules rules, ObstacleTransitions obstacles) {
        this.rules = rules;
        this.obstacles = obstacles;
    }

    /** @param before those that the draft had gathered; it lets go of those that it names no more */
    EntryOutcome<List<Obstacle>> gather(ProposalContent content, List<UUID> before) {
        var faults = rules.faultsOf(content);
        if (!faults.isEmpty()) {
            return declined(faults);
        }
        var locked = lock(content.obstacles(), before);
        var absent = faults(content, id -> !locked.containsKey(id), CommonErrorCode.UNKNOWN_CODE);
        if (!absent.isEmpty()) {
            return declined(absent);
        }
        var taken = faults(content, id -> !before.contains(id) && !isOpen(locked.get(id)), AgencyErrorCode.NOT_OPEN);
        if (!taken.isEmpty()) {
            return new Declined<>(Reason.OBSTACLE_NOT_OPEN, taken);
        }
        move(content.obstacles(), before, locked, ObstacleTransition.GATHER);
        move(before, content.obstacles(), locked, ObstacleTransition.RELEASE);
        return new Done<>(content.obstacles().stream().map(locked::get).toList());
    }

    private Map<UUID, Obstacle> lock(List<UUID> wanted, List<UUID> before) {
        var all = new HashSet<>(before);
        all.addAll(wanted);
        return obstacles.lock(all).stream().collect(toMap(Obstacle::id, Function.identity()));
    }

    private static void move(
            List<UUID> these, List<UUID> butNotThose, Map<UUID, Obstacle> locked, ObstacleTransition next) {
        these.stream()
                .filter(id -> !butNotThose.contains(id))
                .forEach(id -> Command.of(next).follow(locked.get(id)));
    }

    private static boolean isOpen(Obstacle obstacle) {
        return obstacle.state() == ObstacleState.OPEN;
    }

    private static List<FieldError> faults(ProposalContent content, Predicate<UUID> wrong, ErrorCode code) {
        return IntStream.range(0, content.obstacles().size())
                .filter(index -> wrong.test(content.obstacles().get(index)))
                .mapToObj(index -> code.at("/obstacles/" + index))
                .toList();
    }
}
