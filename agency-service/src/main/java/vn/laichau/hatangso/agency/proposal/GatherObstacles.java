package vn.laichau.hatangso.agency.proposal;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleTransitions;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Refusal;

/** Takes up the obstacles that a draft names, each for one proposal at a time. Runs in the caller's transaction. */
@ApplicationScoped
class GatherObstacles {

    private final ProposalRules rules;
    private final ObstacleTransitions obstacles;

    GatherObstacles(ProposalRules rules, ObstacleTransitions obstacles) {
        this.rules = rules;
        this.obstacles = obstacles;
    }

    /**
     * Why the draft cannot answer what it names.
     *
     * @param before obstacles that it had gathered
     */
    Optional<Refusal> refusal(ProposalContent content, List<UUID> before) {
        var faults = rules.faultsOf(content);
        if (!faults.isEmpty()) {
            return Optional.of(Refusal.of(faults));
        }
        var locked = lock(content, before);
        var absent = faults(content, id -> !locked.containsKey(id), CommonErrorCode.UNKNOWN_CODE);
        if (!absent.isEmpty()) {
            return Optional.of(Refusal.of(absent));
        }
        var taken = faults(content, id -> !before.contains(id) && !isOpen(locked.get(id)), AgencyErrorCode.NOT_OPEN);
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Refusal(AgencyProblem.OBSTACLE_NOT_OPEN, taken));
    }

    /** @param before those that the draft had gathered; it lets go of those that it names no more */
    List<Obstacle> gather(ProposalContent content, List<UUID> before) {
        var locked = lock(content, before);
        follow(ObstacleTransition.GATHER, content.obstacles(), before, locked);
        follow(ObstacleTransition.RELEASE, before, content.obstacles(), locked);
        return content.obstacles().stream().map(locked::get).toList();
    }

    private Map<UUID, Obstacle> lock(ProposalContent content, List<UUID> before) {
        var all = new HashSet<>(before);
        all.addAll(content.obstacles());
        return obstacles.lock(all).stream().collect(toMap(Obstacle::id, Function.identity()));
    }

    private static void follow(
            ObstacleTransition next, List<UUID> these, List<UUID> butNotThose, Map<UUID, Obstacle> locked) {
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
