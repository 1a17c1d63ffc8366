package vn.laichau.hatangso.systemtests.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.awaitility.Awaitility;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;

/** Clients send without a pause while one fault follows the other. */
final class FaultRun {

    private static final int ROOM_FOR_UNEVEN_FIRMS = 10;
    /** A suite that does not take submissions that long after a fault has not recovered. */
    static final Duration RECOVERY = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final FaultPlan plan;
    private final String name;
    private final History history = new History();
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final long begin = System.nanoTime();

    FaultRun(LocalStack stack, FaultPlan plan) {
        this.stack = stack;
        this.plan = plan;
        this.name = "faults-" + plan.seed();
    }

    /** Name of the obligations that are sent for. */
    String name() {
        return name;
    }

    History history() {
        return history;
    }

    /** How many faults of each kind there were. */
    Map<Fault, Integer> struck() {
        return struck;
    }

    /** Whether all faults happened that were planned. */
    boolean isWhole() {
        return struck.values().stream().mapToInt(Integer::intValue).sum() == plan.faults();
    }

    void run() throws InterruptedException, SQLException {
        var plansOfEach = ROOM_FOR_UNEVEN_FIRMS
                * plan.acknowledged()
                / OperatorClient.all(stack).size();
        try (var firms = new SendingFirms(stack, name, plan.seed() + 1, plansOfEach, history, OperatorClient::api)) {
            strikeAll();
            firms.end(RECOVERY);
        }
    }

    private void strikeAll() {
        for (var step : plan.steps()) {
            awaitAcknowledged(history.acknowledged() + step.after());
            if (isOver()) {
                return;
            }
            step.fault().strike(stack);
            struck.merge(step.fault(), 1, Integer::sum);
        }
        awaitAcknowledged(Math.max(plan.acknowledged(), history.acknowledged() + 1));
    }

    private void awaitAcknowledged(int count) {
        while (history.acknowledged() < count && !isOver()) {
            var before = history.acknowledged();
            Awaitility.await()
                    .atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> history.acknowledged() > before);
        }
    }

    private boolean isOver() {
        return System.nanoTime() - begin > plan.longest().toNanos();
    }
}
