package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.BulkDatabase;
import vn.laichau.hatangso.indicator.imports.BulkImport.State;
import vn.laichau.hatangso.indicator.observation.RecordingClock;

/**
 * Applies a waiting import in one transaction: killed at any moment, it leaves all or nothing. An import whose worker died
 * waits on and is taken again, by whichever replica comes first.
 */
@ApplicationScoped
class ApplyImport {

    static final String JOB = "import-job";

    private static final Logger LOG = Logger.getLogger(ApplyImport.class);

    private final BulkDatabase database;
    private final RecordingClock recordingClock;
    private final LookForFindings lookForFindings;
    private final Clock clock;

    ApplyImport(BulkDatabase database, RecordingClock recordingClock, LookForFindings lookForFindings, Clock clock) {
        this.database = database;
        this.recordingClock = recordingClock;
        this.lookForFindings = lookForFindings;
        this.clock = clock;
    }

    /** @return whether there was an import to apply */
    boolean applyOne() {
        var taken = new BulkImport[1];
        try {
            var changed = database.forJob(JOB, handle -> {
                taken[0] = take(handle).orElse(null);
                return taken[0] != null && apply(handle, taken[0]);
            });
            if (changed) {
                lookForFindings.in(taken[0].id());
            }
            return taken[0] != null;
        } catch (Applying.Stopped stopped) {
            report(taken[0], State.CANCELLED, Stage.STOPPED);
            return true;
        } catch (JdbiException | IllegalStateException broken) {
            if (taken[0] == null) {
                throw broken;
            }
            end(taken[0], broken);
            return true;
        }
    }

    private static Optional<BulkImport> take(Handle handle) {
        return Imports.listWaiting(handle).stream()
                .filter(job -> IndicatorLocks.IMPORT.about(job.number()).tryToTake(handle.getConnection()))
                // Whoever held the lock until now may have ended it.
                .flatMap(job -> Imports.find(handle, job.id()).stream())
                .filter(job -> !job.isEnded())
                .findFirst();
    }

    /** @return whether figures changed */
    private boolean apply(Handle handle, BulkImport job) {
        var now = OffsetDateTime.now(clock);
        if (job.cancelRequested()) {
            Imports.move(handle, job.id(), State.CANCELLED, Stage.STOPPED, now);
            return false;
        }
        var applying = new Applying(handle, job, recordingClock);
        applying.run(stage -> reportRunning(job, stage), now);
        return applying.changesFigures();
    }

    /** On a connection of its own, so that it is seen while the import still runs. */
    private void report(BulkImport job, State state, Stage stage) {
        database.<Void, RuntimeException>forJob(JOB, handle -> {
            Imports.move(handle, job.id(), state, stage, OffsetDateTime.now(clock));
            return null;
        });
    }

    private void reportRunning(BulkImport job, Stage stage) {
        report(job, State.RUNNING, stage);
        var stop = database.<Boolean, RuntimeException>forJob(
                JOB, handle -> Imports.find(handle, job.id()).orElseThrow().cancelRequested());
        if (stop) {
            throw new Applying.Stopped();
        }
    }

    /** A lost connection ends nothing: the import is taken again. What breaks the same way each time must end. */
    private void end(BulkImport job, RuntimeException broken) {
        var state = SqlState.of(broken);
        if (state.startsWith("08") || state.startsWith("57P")) {
            LOG.warnf("import %s lost the database and is taken again", job.id());
            return;
        }
        var cancelled = SqlState.isCancelled(broken);
        if (!cancelled) {
            LOG.errorf(broken, "import %s broke", job.id());
        }
        report(job, cancelled ? State.CANCELLED : State.FAILED, cancelled ? Stage.STOPPED : Stage.BROKEN);
    }
}
