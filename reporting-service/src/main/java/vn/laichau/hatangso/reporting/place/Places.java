package vn.laichau.hatangso.reporting.place;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * A report's snapshot, its words and its pages fill a good part of the heap while they are worked on. So that is done at one
 * of these places only: one for each core, fewer where the heap has no room for so many. What is made of a large snapshot
 * takes several, at most all of them. Readers wait in a short line, which costs a thread each and nothing else; jobs wait as
 * long as somebody wants what they make.
 */
@Singleton
public class Places {

    private static final Logger LOG = Logger.getLogger(Places.class);

    /** An annual report with 7,400 figures of operators takes up to 170 MB in the heaviest format, which is JSON. */
    private static final long HEAP_OF_ONE = 224L << 20;

    /** Bytes of a snapshot for which one place is enough: of 7,400 made-up figures it has 2.3 MB. */
    private static final long SNAPSHOT_OF_ONE = 4L << 20;

    private static final int LINE = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String RETRY_SECONDS = "5";

    private final int all;
    private final Line line;
    private final Semaphore seats;
    private final Duration patience;

    Places() {
        this(
                count(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory()),
                LINE,
                PATIENCE);
    }

    /** @param line how many readers may wait */
    public Places(int places, int line, Duration patience) {
        LOG.infof("%d reports are worked on at a time", places);
        this.all = places;
        this.line = new Line(places);
        this.seats = new Semaphore(places + line, true);
        this.patience = patience;
    }

    static int count(int cores, long heap) {
        return (int) Math.max(1, Math.min(cores, heap / HEAP_OF_ONE));
    }

    /** For a reader, to work on what is never large. */
    public <T> T take(Supplier<T> work) {
        return take(0, work);
    }

    /**
     * For a reader. Must not be called inside a transaction, whose connection would wait too, nor at a place.
     *
     * @param snapshots bytes of all that are worked on
     * @throws ProblemException when the line is full or does not move
     */
    public <T> T take(long snapshots, Supplier<T> work) {
        return take(snapshots, patience, work);
    }

    /**
     * The same for a reader who is going to wait for other services as well: half as patient, so that both together end before
     * the door ends the call.
     */
    public <T> T takeToCollect(long snapshots, Supplier<T> work) {
        return take(snapshots, patience.dividedBy(2), work);
    }

    <T> T take(long snapshots, Duration most, Supplier<T> work) {
        if (!seats.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(
                    snapshots,
                    turn -> {
                        if (!turn.isCalledWithin(most)) {
                            throw busy();
                        }
                    },
                    work);
        } finally {
            seats.release();
        }
    }

    /** For what nobody waits for; there is no more of it than cores. */
    public <T> T await(long snapshots, Supplier<T> work) {
        return await(snapshots, () -> {}, work);
    }

    /**
     * For a job, as long as somebody wants it.
     *
     * @param look is had once a second while the job waits; what it throws ends the waiting
     */
    public <T> T await(long snapshots, Runnable look, Supplier<T> work) {
        return inTurn(
                snapshots,
                turn -> {
                    while (!turn.isCalledWithin(BETWEEN_LOOKS)) {
                        look.run();
                    }
                },
                work);
    }

    static int needed(long snapshots, int all) {
        return (int) Math.min(all, 1 + snapshots / SNAPSHOT_OF_ONE);
    }

    private <T> T inTurn(long snapshots, Waiting waiting, Supplier<T> work) {
        var turn = line.join(needed(snapshots, all));
        try {
            waiting.until(turn);
            return work.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            line.leave(turn);
        }
    }

    /** How somebody waits. */
    private interface Waiting {

        void until(Line.Turn called) throws InterruptedException;
    }

    private static ProblemException busy() {
        return CommonProblem.UNAVAILABLE
                .because(
                        "Đang có nhiều báo cáo được kết xuất; hãy thử lại sau giây lát",
                        "Many reports are being made; try again in a moment")
                .with("Retry-After", RETRY_SECONDS);
    }
}
