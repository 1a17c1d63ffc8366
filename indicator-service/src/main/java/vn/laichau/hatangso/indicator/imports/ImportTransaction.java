package vn.laichau.hatangso.indicator.imports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;
import vn.laichau.hatangso.indicator.observation.EndedOperator;
import vn.laichau.hatangso.indicator.observation.LockedPeriod;
import vn.laichau.hatangso.indicator.observation.LockedPeriods;
import vn.laichau.hatangso.indicator.observation.RecordingLock;

/**
 * One import being applied, inside one transaction. It is checked before other recordings are kept out: they wait for no more
 * than the few statements that record, and for a second check where something it rests on has changed meanwhile.
 */
final class ImportTransaction {

    private static final String BEFORE_RECORDING = "before_recording";

    private final Handle handle;
    private final ImportJob job;
    private final RecordingLock clock;

    private int rejected;
    private boolean news;
    private int changed;
    private int recorded;

    ImportTransaction(Handle handle, ImportJob job, RecordingLock clock) {
        this.handle = handle;
        this.job = job;
        this.clock = clock;
        this.rejected = job.rejected();
    }

    /** What the checks rest on: while it is the same, so is what they found. */
    private record Ground(List<LockedPeriod> closed, List<EndedOperator> ended, long recordings) {}

    /** @param progress is told each stage as it begins, and throws when the import is to stop */
    void run(Consumer<ImportStage> progress, OffsetDateTime now) {
        progress.accept(ImportStage.CHECKING);
        handle.execute(ImportSql.ANALYZE);
        if (count(ImportSql.COUNT_STAGED) != job.staged()) {
            finish(State.FAILED, ImportStage.LINES_LOST);
            return;
        }
        rejectDoubled();
        var ground = ground(now);
        check(ground);
        if (news && !isRejected()) {
            progress.accept(ImportStage.RECORDING);
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
        return new Ground(LockedPeriods.list(handle, now), EndedOperator.list(handle), clock.version(handle));
    }

    /** A line that was rejected stays so; whether the others say anything new is what counts now. */
    private void check(Ground ground) {
        ground.closed().forEach(period -> rejected += reject(period));
        if (!job.coordinator()) {
            rejected += reject(
                    ImportSql.REJECT_FINAL,
                    null,
                    IndicatorErrorCode.PERIOD_FINAL,
                    IndicatorErrorCode.PERIOD_FINAL.words());
        }
        rejectEnded(ground.ended());
        news = handle.createQuery(ImportSql.ANY_NEWS)
                .bind("number", job.number())
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isRejected() {
        return rejected > 0 && !job.partial();
    }

    private void rejectDoubled() {
        if (count(ImportSql.COUNT_PLACES) != job.staged()) {
            rejected += handle.createQuery(ImportSql.REJECT_DOUBLED)
                    .bind("number", job.number())
                    .bind("id", job.id())
                    .bind("mostErrors", StagingWriter.MOST_ERRORS)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    /** A firm that ended, as the statement reads it. */
    private record Told(String code, LocalDate endedOn, Text detail) {}

    private void rejectEnded(List<EndedOperator> operators) {
        var ended = operators.stream()
                .map(operator -> new Told(operator.code(), operator.endedOn(), operator.text()))
                .toList();
        if (!ended.isEmpty()) {
            rejected += handle.createQuery(ImportSql.REJECT_ENDED)
                    .bind("number", job.number())
                    .bind("id", job.id())
                    .bind("ended", new AsJson(ended))
                    .bind("code", IndicatorErrorCode.OPERATOR_ENDED.code())
                    .bind("mostErrors", StagingWriter.MOST_ERRORS)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private int reject(LockedPeriod period) {
        return reject(ImportSql.REJECT_CLOSED, period, IndicatorErrorCode.PERIOD_LOCKED, period.text());
    }

    private int reject(String sql, LockedPeriod period, ErrorCode code, Text why) {
        var query = handle.createQuery(sql)
                .bind("number", job.number())
                .bind("id", job.id())
                .bind("code", code.code())
                .bind("detail", new AsJson(why))
                .bind("mostErrors", StagingWriter.MOST_ERRORS);
        if (period != null) {
            query.bindArray("periods", String.class, period.covers()).bind("indicator", period.indicator());
        }
        return query.mapTo(Integer.class).one();
    }

    /** A dry run records too, and takes it back: its counts are exact. */
    private void record() {
        handle.savepoint(BEFORE_RECORDING);
        var stamp = clock.stamp(handle);
        changed = handle.createUpdate(ImportSql.SUPERSEDE)
                .bind("number", job.number())
                .bind("now", stamp)
                .execute();
        recorded = handle.createUpdate(ImportSql.ADD)
                .bind("number", job.number())
                .bind("ref", job.id().toString())
                .bind("author", job.author())
                .bind("now", stamp)
                .execute();
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
        return recorded > 0 && !job.validateOnly();
    }

    private void finish(State state, ImportStage importStage) {
        var good = job.received() - rejected;
        handle.createUpdate(ImportSql.FINISH)
                .bind("id", job.id())
                .bind("state", state)
                .bind("stage", importStage)
                .bind("percent", importStage.percent())
                .bind("created", recorded - changed)
                .bind("changed", changed)
                .bind("unchanged", state == State.DONE ? good - recorded : 0)
                .bind("rejected", rejected)
                .bind("now", clock.now())
                .bind("touches", importStage == ImportStage.LOOKING_FOR_FINDINGS)
                .bind("number", job.number())
                .execute();
    }

    private int count(String sql) {
        return handle.createQuery(sql)
                .bind("number", job.number())
                .mapTo(Integer.class)
                .one();
    }
}
