package vn.laichau.hatangso.reporting.rendering;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.permit.Permits;
import vn.laichau.hatangso.chassis.permit.Permits.Permit;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * A report's snapshot, its words and its pages fill a good part of the heap while they are worked on. So whoever does that needs
 * a permit: there is one for each core, fewer where the heap has no room for so many. What is made of a large snapshot needs
 * several, at most all of them. Few readers wait at a time, which costs a thread each and nothing else; jobs wait as long as
 * somebody wants what they make. A permit must not be acquired inside a transaction, whose connection would wait too, nor by
 * whoever holds one.
 */
@Singleton
public class HeapPermits {

    private static final Logger LOG = Logger.getLogger(HeapPermits.class);

    /** An annual report with 7,400 figures of operators takes up to 170 MB in the heaviest format, which is JSON. */
    private static final long HEAP_OF_ONE = 224L << 20;

    /** Bytes of a snapshot for which one permit is enough: of 7,400 made-up figures it has 2.3 MB. */
    private static final long SNAPSHOT_OF_ONE = 4L << 20;

    private static final int MOST_WAITING = 24;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final int total;
    private final Permits permits;
    private final Duration timeout;

    HeapPermits() {
        this(
                count(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory()),
                MOST_WAITING,
                TIMEOUT);
    }

    public HeapPermits(int total, int mostWaiting, Duration timeout) {
        LOG.infof("%d reports are worked on at a time", total);
        this.total = total;
        this.permits = new Permits(total, mostWaiting, HeapPermits::busy);
        this.timeout = timeout;
    }

    static int count(int cores, long heap) {
        return (int) Math.max(1, Math.min(cores, heap / HEAP_OF_ONE));
    }

    /**
     * For a reader.
     *
     * @param snapshots bytes of all that are worked on; 0 for work on what is never large
     * @throws ProblemException 503 when too many wait, or have the permits for too long
     */
    public Permit acquireForReader(long snapshots) {
        return acquire(snapshots, timeout);
    }

    /** The same for half as long: whoever waits for other services afterwards ends before the gateway ends the call. */
    public Permit acquireForCollection(long snapshots) {
        return acquire(snapshots, timeout.dividedBy(2));
    }

    Permit acquire(long snapshots, Duration within) {
        return permits.acquire(weight(snapshots, total), within);
    }

    /** For what nobody waits for; there is no more of it than cores. */
    public Permit acquireForJob(long snapshots) {
        return acquireForJob(snapshots, () -> {});
    }

    /** @param stillWanted runs once a second while the job waits; what it throws ends the waiting */
    public Permit acquireForJob(long snapshots, Runnable stillWanted) {
        return permits.acquire(weight(snapshots, total), stillWanted);
    }

    static int weight(long snapshots, int total) {
        return (int) Math.min(total, 1 + snapshots / SNAPSHOT_OF_ONE);
    }

    private static ProblemException busy() {
        return CommonProblem.UNAVAILABLE
                .because(
                        "Đang có nhiều báo cáo được kết xuất; hãy thử lại sau giây lát",
                        "Many reports are being made; try again in a moment")
                .with("Retry-After", "5");
    }
}
