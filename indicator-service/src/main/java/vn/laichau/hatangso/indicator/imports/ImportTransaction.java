package vn.laichau.hatangso.indicator.imports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;
import vn.laichau.hatangso.indicator.observation.recording.EndedOperator;
import vn.laichau.hatangso.indicator.observation.recording.LockedPeriod;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures.Sender;

/**
 * One import being applied, inside one transaction. It is checked before other recordings are kept out: they wait for no more
 * than the few statements that record, and for a second check where something it rests on has changed meanwhile.
 */
final class ImportTransaction {

    private static final String BEFORE_RECORDING = "before_recording";

    /** The lines go; over which indicators the rules are to be run stays. */
    private static final String FINISH = """
            UPDATE bulk_import
            SET state = :state, stage = :stage, percent = :percent, created = :created, changed = :changed,
                unchanged = :unchanged, rejected = :rejected, finished_at = :now,
                touched = CASE WHEN :touches THEN ARRAY(SELECT DISTINCT indicator FROM import_line WHERE import = :number) END
            WHERE id = :id
            """;

    private final Handle handle;
    private final ImportJob job;
    private final RecordingLock clock;
    private final StagedFigures lines;

    private boolean news;
    private int keptErrors;

    ImportTransaction(Handle handle, ImportJob job, RecordingLock clock) {
        this.handle = handle;
        this.job = job;
        this.clock = clock;
        this.lines = StagedFigures.ofImport(handle, job.number(), StagingWriter.MOST_ERRORS);
    }

    /** What the checks rest on: while it is the same, so is what they found. */
    private record Ground(List<LockedPeriod> closed, List<EndedOperator> ended, long recordings) {}

    /** @param progress is told each stage as it begins, and throws when the import is to stop */
    void run(Consumer<ImportStage> progress, OffsetDateTime now) {
        progress.accept(ImportStage.CHECKING);
        if (lines.count() != job.staged()) {
            finish(State.FAILED, ImportStage.LINES_LOST);
            return;
        }
        lines.rejectDoubled(job.staged());
        var ground = ground(now);
        check(ground);
        if (news && !isRejected()) {
            progress.accept(ImportStage.RECORDING);
            keepErrors();
            clock.lock(handle);
            var firm = ground(now);
            if (!firm.equals(ground)) {
                check(firm);
            }
        }
        if (isRejected()) {
            finish(State.REJECTED, ImportStage.LINES_REJECTED);
            return;
        }
        if (news) {
            record();
            // The last moment; asked here, for whoever records must not wait for another connection.
            if (Imports.find(handle, job.id()).orElseThrow().cancelRequested()) {
                throw new Stopped();
            }
        }
        finish(State.DONE, changesFigures() ? ImportStage.LOOKING_FOR_FINDINGS : ImportStage.ENDED);
    }

    private Ground ground(OffsetDateTime now) {
        return new Ground(LockedPeriod.list(handle, now), EndedOperator.list(handle), clock.version(handle));
    }

    /** A line that was rejected stays so; whether the others say anything new is what counts now. */
    private void check(Ground ground) {
        lines.rejectClosed(ground.closed());
        if (!job.coordinator()) {
            lines.rejectFinal();
        }
        lines.rejectOutranked();
        lines.rejectEnded(ground.ended());
        news = lines.anyNews();
    }

    /** Those found before the recording's lock are written before it, for others wait for that. */
    private void keepErrors() {
        var errors = lines.errors();
        LineErrors.add(handle, job.id(), errors.subList(keptErrors, errors.size()));
        keptErrors = errors.size();
    }

    private int rejected() {
        return job.rejected() + lines.rejected();
    }

    private boolean isRejected() {
        return rejected() > 0 && !job.partial();
    }

    /** A dry run records too, and takes it back: its counts are exact. */
    private void record() {
        handle.savepoint(BEFORE_RECORDING);
        var sender = new Sender("IMPORT", job.id().toString(), job.receivedBy(), job.coordinator());
        lines.record(sender, clock.stamp(handle));
        if (job.validateOnly()) {
            handle.rollbackToSavepoint(BEFORE_RECORDING);
        }
    }

    /** Takes back what the import's transaction did so far. */
    static final class Stopped extends RuntimeException {

        Stopped() {
            super("cancelled", null, false, false);
        }
    }

    boolean changesFigures() {
        return lines.recorded() > 0 && !job.validateOnly();
    }

    private void finish(State state, ImportStage importStage) {
        keepErrors();
        handle.createUpdate(FINISH)
                .bind("id", job.id())
                .bind("state", state)
                .bind("stage", importStage)
                .bind("percent", importStage.percent())
                .bind("created", lines.recorded() - lines.changed())
                .bind("changed", lines.changed())
                .bind("unchanged", state == State.DONE ? job.received() - rejected() - lines.recorded() : 0)
                .bind("rejected", rejected())
                .bind("now", clock.now())
                .bind("touches", importStage == ImportStage.LOOKING_FOR_FINDINGS)
                .bind("number", job.number())
                .execute();
    }
}
