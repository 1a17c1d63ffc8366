package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.JobDatabase;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;

/**
 * Applies a waiting import in one transaction: killed at any moment, it leaves all or nothing. An import whose worker died
 * waits on and is taken again, by whichever replica comes first.
 */
@ApplicationScoped
class ApplyImport {

    static final String JOB = "import-job";

    private static final Logger LOG = Logger.getLogger(ApplyImport.class);

    private final JobDatabase database;
    private final RecordingLock recordingLock;
    private final CheckImport checkImport;
    private final Clock clock;

    ApplyImport(JobDatabase database, RecordingLock recordingLock, CheckImport checkImport, Clock clock) {
        this.database = database;
        this.recordingLock = recordingLock;
        this.checkImport = checkImport;
        this.clock = clock;
    }

    /** @return whether there was an import to apply */
    boolean applyOne() {
        var taken = new ImportJob[1];
        try {
            var changed = database.forJob(JOB, handle -> {
                taken[0] = take(handle).orElse(null);
                return taken[0] != null && apply(handle, taken[0]);
            });
            if (changed) {
                checkImport.check(taken[0].id());
            }
            return taken[0] != null;
        } catch (ImportTransaction.Stopped stopped) {
            report(taken[0], State.CANCELLED, ImportStage.STOPPED);
            return true;
        } catch (JdbiException | IllegalStateException broken) {
            if (taken[0] == null) {
                throw broken;
            }
            end(taken[0], broken);
            return true;
        }
    }

    private static Optional<ImportJob> take(Handle handle) {
        return Imports.listWaiting(handle).stream()
                .filter(job -> IndicatorLocks.IMPORT.about(job.number()).tryToTake(handle.getConnection()))
                // Whoever held the lock until now may have ended it.
                .flatMap(job -> Imports.find(handle, job.id()).stream())
                .filter(job -> !job.hasEnded())
                .findFirst();
    }

    /** @return whether figures changed */
    private boolean apply(Handle handle, ImportJob job) {
        var now = OffsetDateTime.now(clock);
        if (job.cancelRequested()) {
            Imports.move(handle, job.id(), State.CANCELLED, ImportStage.STOPPED, now);
            return false;
        }
        var importTransaction = new ImportTransaction(handle, job, recordingLock);
        importTransaction.run(importStage -> reportRunning(job, importStage), now);
        return importTransaction.changesFigures();
    }

    /** On a connection of its own, so that it is seen while the import still runs. */
    private void report(ImportJob job, State state, ImportStage importStage) {
        database.<Void, RuntimeException>forJob(JOB, handle -> {
            Imports.move(handle, job.id(), state, importStage, OffsetDateTime.now(clock));
            return null;
        });
    }

    private void reportRunning(ImportJob job, ImportStage importStage) {
        report(job, State.RUNNING, importStage);
        var stop = database.<Boolean, RuntimeException>forJob(
                JOB, handle -> Imports.find(handle, job.id()).orElseThrow().cancelRequested());
        if (stop) {
            throw new ImportTransaction.Stopped();
        }
    }

    /** A lost connection ends nothing: the import is taken again. What breaks the same way each time must end. */
    private void end(ImportJob job, RuntimeException broken) {
        var state = SqlState.of(broken);
        if (state.startsWith("08") || state.startsWith("57P")) {
            LOG.warnf("import %s lost the database and is taken again", job.id());
            return;
        }
        var cancelled = SqlState.isCancelled(broken);
        if (!cancelled) {
            LOG.errorf(broken, "import %s broke", job.id());
        }
        report(job, cancelled ? State.CANCELLED : State.FAILED, cancelled ? ImportStage.STOPPED : ImportStage.BROKEN);
    }
}
