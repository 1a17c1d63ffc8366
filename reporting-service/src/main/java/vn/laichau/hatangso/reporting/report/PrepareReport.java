package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.source.Sources;

/**
 * Collects and freezes what a report tells. It waits for other services and therefore runs before any transaction; what it
 * gives is stored afterwards in a short one.
 */
@ApplicationScoped
class PrepareReport {

    private static final int FIRST_YEAR = 2000;

    private final Sources sources;
    private final Callers callers;
    private final Clock clock;

    PrepareReport(Sources sources, Callers callers, Clock clock) {
        this.sources = sources;
        this.callers = callers;
        this.clock = clock;
    }

    DraftOutcome prepare(NewReport asked) {
        // The database keeps microseconds; the peers and the snapshot must be asked with what it will give back.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var cutOff = asked.cutOff() == null ? now : asked.cutOff().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (asked.year() < FIRST_YEAR || asked.year() > yearOf(now)) {
            return DraftOutcome.Refused.YEAR_OUT_OF_RANGE;
        }
        if (cutOff.isAfter(now)) {
            return DraftOutcome.Refused.CUT_OFF_IN_FUTURE;
        }
        var collected = sources.collect(cutOff);
        if (collected.isEmpty()) {
            return DraftOutcome.Refused.NOTHING_COLLECTED;
        }
        var snapshot = Snapshot.freeze(cutOff, collected, now);
        return new DraftOutcome.Ready(
                Report.draft(asked.kind(), asked.year(), snapshot, callers.get().subject(), now));
    }

    private static int yearOf(Instant now) {
        return Year.from(now.atZone(VietnamTime.ZONE)).getValue();
    }
}
