package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.laichau.hatangso.chassis.caller.Callers;
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
        var now = clock.instant();
        if (asked.year() < FIRST_YEAR || asked.year() > CutOff.yearOf(now)) {
            return DraftOutcome.Refused.YEAR_OUT_OF_RANGE;
        }
        var cutOff = asked.cutOff() == null
                ? CutOff.byDefault(asked.year(), now)
                : new CutOff(asked.cutOff().toInstant());
        if (cutOff.instant().isAfter(now)) {
            return DraftOutcome.Refused.CUT_OFF_IN_FUTURE;
        }
        if (cutOff.year() != asked.year()) {
            return DraftOutcome.Refused.CUT_OFF_IN_ANOTHER_YEAR;
        }
        return collect(asked, cutOff.instant(), now);
    }

    private DraftOutcome collect(NewReport asked, Instant cutOff, Instant now) {
        var collected = sources.collect(cutOff);
        if (collected.isEmpty()) {
            return DraftOutcome.Refused.NOTHING_COLLECTED;
        }
        var snapshot = Snapshot.freeze(cutOff, collected, now);
        var requestedBy = callers.get().subject();
        return new DraftOutcome.Ready(Report.draft(asked.kind(), asked.year(), snapshot, requestedBy, now));
    }
}
