package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;

/** Sends one plan after the other for any of the firms, and repeats what it has no answer to with the same key. */
final class FaultClient implements Runnable {

    private static final int GIVES_UP_ONE_IN = 40;
    private static final int ASKS_AGAIN_ONE_IN = 10;
    private static final int LONGEST_PAUSE_MILLIS = 150;

    private final String name;
    private final Random random;
    private final List<OperatorClient> firms;
    private final GeneratedObligations plans;
    private final History history;
    private final Function<OperatorClient, Api> entrance;
    private final BooleanSupplier goesOn;

    FaultClient(
            String name,
            long seed,
            List<OperatorClient> firms,
            GeneratedObligations plans,
            History history,
            Function<OperatorClient, Api> entrance,
            BooleanSupplier goesOn) {
        this.name = name;
        this.random = new Random(seed);
        this.firms = firms;
        this.plans = plans;
        this.history = history;
        this.entrance = entrance;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        for (var number = 1; goesOn.getAsBoolean(); number++) {
            deliver(firms.get(random.nextInt(firms.size())), name + "-" + number);
        }
    }

    private void deliver(OperatorClient operatorClient, String key) {
        var plan = plans.next(operatorClient);
        var attempt = send(entrance.apply(operatorClient), key, plan, history);
        while (attempt.isWorthRepeating() && !givesUp()) {
            pause();
            attempt = send(entrance.apply(operatorClient), key, plan, history);
        }
        if (attempt.isAcknowledged() && random.nextInt(ASKS_AGAIN_ONE_IN) == 0) {
            send(entrance.apply(operatorClient), key, plan, history);
        }
    }

    /** Then nobody knows whether it was stored: the only place where stored may be more than acknowledged. */
    private boolean givesUp() {
        return random.nextInt(GIVES_UP_ONE_IN) == 0;
    }

    static Attempt send(Api api, String key, OwedObligation plan, History history) {
        var body = plan.body(key);
        var sentAt = Instant.now();
        Attempt attempt;
        try {
            var answer = api.post("/api/v1/submissions", new String(body, UTF_8), "Idempotency-Key", key);
            var replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
            attempt = new Attempt(key, plan, body, sentAt, Instant.now(), answer.statusCode(), answer.body(), replayed);
        } catch (IllegalStateException broken) {
            if (!(broken.getCause() instanceof IOException)) {
                throw broken;
            }
            var reason = broken.getCause().toString().getBytes(UTF_8);
            attempt = new Attempt(key, plan, body, sentAt, Instant.now(), 0, reason, false);
        }
        history.add(attempt);
        return attempt;
    }

    private void pause() {
        try {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
