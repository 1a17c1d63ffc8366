package vn.laichau.hatangso.systemtests.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;

/** Clients that send plans of all firms without a pause. */
final class SendingFirms implements AutoCloseable {

    static final int CLIENTS = 8;

    private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final List<Future<?>> clients;

    /**
     * Begins.
     *
     * @param name of the obligations that are sent for, and the beginning of each key
     * @param plansOfEach how many plans each firm has to send
     * @param entrance where a firm sends them
     */
    SendingFirms(
            LocalStack stack,
            String name,
            long seed,
            int plansOfEach,
            History history,
            Function<OperatorClient, Api> entrance)
            throws SQLException {
        this(
                OperatorClient.all(stack),
                GeneratedObligations.add(stack, name, plansOfEach),
                name,
                seed,
                history,
                entrance);
    }

    SendingFirms(
            List<OperatorClient> firms,
            GeneratedObligations plans,
            String name,
            long seed,
            History history,
            Function<OperatorClient, Api> entrance) {
        this.clients = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(i -> pool.submit(
                        new FaultClient(name + "-" + i, seed + i, firms, plans, history, entrance, goesOn::get)))
                .toList();
    }

    /** Nobody begins another plan; returns when all have the answer they wait for. */
    void end(Duration atMost) throws InterruptedException {
        goesOn.set(false);
        for (var client : clients) {
            try {
                client.get(atMost.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException failure) {
                throw new IllegalStateException("a client did not end", failure);
            }
        }
    }

    @Override
    public void close() {
        goesOn.set(false);
        pool.shutdownNow();
    }
}
