package vn.laichau.hatangso.systemtests.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.awaitility.Awaitility;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;

/** Clients send without a pause while one fault follows the other. */
final class FaultRun {

    private static final int CLIENTS = 8;
    private static final int ROOM_FOR_UNEVEN_FIRMS = 10;
    /** A suite that does not take submissions that long after a fault has not recovered. */
    static final Duration RECOVERY = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final FaultPlan plan;
    private final String name;
    private final History history = new History();
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
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
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = startClients(pool::submit);
            strikeAll();
            goesOn.set(false);
            for (var client : clients) {
                finish(client);
            }
        } finally {
            goesOn.set(false);
            pool.shutdownNow();
        }
    }

    private List<Future<?>> startClients(Function<Runnable, Future<?>> start) throws SQLException {
        var firms = OperatorClient.all(stack);
        var plans = GeneratedObligations.add(stack, name, ROOM_FOR_UNEVEN_FIRMS * plan.acknowledged() / firms.size());
        var clients = new ArrayList<Future<?>>();
        for (var i = 0; i < CLIENTS; i++) {
            clients.add(start.apply(new FaultClient(
                    name + "-" + i, plan.seed() + i + 1, firms, plans, history, OperatorClient::api, goesOn::get)));
        }
        return clients;
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

    private static void finish(Future<?> client) throws InterruptedException {
        try {
            client.get(RECOVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a client did not end", e);
        }
    }
}
