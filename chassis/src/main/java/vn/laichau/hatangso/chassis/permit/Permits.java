package vn.laichau.hatangso.chassis.permit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * A bounded number of permits, given in the order of asking: whoever needs several would otherwise never find them free at once.
 * A permit is released when it is closed.
 */
public final class Permits {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final Queue<Permit> waiting = new ArrayDeque<>();
    private final int mostWaiting;
    private final Supplier<ProblemException> refusal;
    private int free;

    /** Whoever gets none is refused as unavailable, with {@code Retry-After} of five seconds. */
    public Permits(int total) {
        this(total, Integer.MAX_VALUE, () -> CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5"));
    }

    /**
     * @param mostWaiting how many may wait at a time
     * @param refusal what those are told who get none
     */
    public Permits(int total, int mostWaiting, Supplier<ProblemException> refusal) {
        this.free = total;
        this.mostWaiting = mostWaiting;
        this.refusal = refusal;
    }

    /**
     * One permit now.
     *
     * @throws ProblemException when none is free
     */
    public Permit acquire() {
        return acquire(1, Duration.ZERO);
    }

    /**
     * @param weight how many of the permits it takes, at most as many as there are
     * @throws ProblemException when too many wait already, or these are not free in time
     */
    public Permit acquire(int weight, Duration timeout) {
        var permit = request(weight, mostWaiting);
        return whenGranted(permit, () -> {
            if (!permit.isGrantedWithin(timeout)) {
                throw refusal.get();
            }
        });
    }

    /**
     * Waits without an end, and for as many as there are.
     *
     * @param check runs once a second while nothing is granted; what it throws ends the waiting
     * @throws ProblemException when the thread is interrupted
     */
    public Permit acquire(int weight, Runnable check) {
        var permit = request(weight, Integer.MAX_VALUE);
        return whenGranted(permit, () -> {
            while (!permit.isGrantedWithin(BETWEEN_CHECKS)) {
                check.run();
            }
        });
    }

    private Permit whenGranted(Permit permit, Waiting granted) {
        var given = false;
        try {
            granted.await();
            given = true;
            return permit;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refusal.get();
        } finally {
            if (!given) {
                permit.close();
            }
        }
    }

    private interface Waiting {

        void await() throws InterruptedException;
    }

    private synchronized Permit request(int weight, int most) {
        var permit = new Permit(weight);
        waiting.add(permit);
        grant();
        if (waiting.size() > most) {
            waiting.remove(permit);
            throw refusal.get();
        }
        return permit;
    }

    /** Whoever gives up at the head of the queue lets those pass who need less. */
    private synchronized void release(Permit permit) {
        if (!waiting.remove(permit)) {
            free += permit.weight;
        }
        permit.weight = 0;
        grant();
    }

    private void grant() {
        while (!waiting.isEmpty() && waiting.peek().weight <= free) {
            var next = waiting.remove();
            free -= next.weight;
            next.granted.countDown();
        }
    }

    /** Leave to work. */
    public final class Permit implements AutoCloseable {

        private final CountDownLatch granted = new CountDownLatch(1);
        private int weight;

        private Permit(int weight) {
            this.weight = weight;
        }

        private boolean isGrantedWithin(Duration timeout) throws InterruptedException {
            return granted.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
        }

        /** Releases it; once more does nothing. */
        @Override
        public void close() {
            release(this);
        }
    }
}
