package vn.laichau.hatangso.chassis.queue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Works off what waits, in one thread of each replica: whenever somebody asks, after a commit or regularly as a safety net. */
public final class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);
    private static final int SECONDS_TO_FINISH = 25;

    private final String name;
    private final Round round;
    private final ExecutorService worker;
    private final AtomicBoolean roundWaits = new AtomicBoolean();

    /** One look at everything that waits. */
    @FunctionalInterface
    public interface Round {

        void run(Poller poller) throws Exception;
    }

    /** Works on one thing that waits; false when none does. */
    @FunctionalInterface
    public interface Step {

        boolean workOne() throws Exception;
    }

    public Poller(String name, Round round) {
        this.name = name;
        this.round = round;
        this.worker = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }

    /** Begins a round soon; one that has not begun yet will find what is new, too. */
    public void ask() {
        if (!worker.isShutdown() && roundWaits.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    private void run() {
        roundWaits.set(false);
        try {
            round.run(this);
        } catch (Exception failure) {
            LOG.warnf(failure, "a round of %s ended early, the next one goes on", name);
        }
    }

    /**
     * Step after step, until nothing waits or the service stops.
     *
     * @return whether there was anything
     */
    public boolean drain(Step step) throws Exception {
        var any = false;
        while (!worker.isShutdown() && step.workOne()) {
            any = true;
        }
        return any;
    }

    /** For the end of the service: waits for what is under way. */
    public void finish() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warnf("%s was cut off; it goes on at the next start", name);
        }
    }
}
