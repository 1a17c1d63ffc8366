package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.text.Language;
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
        var scope = scope(asked, cutOff);
        var collected = sources.collect(cutOff, scope.geography());
        if (collected.isEmpty()) {
            return DraftOutcome.Refused.NOTHING_COLLECTED;
        }
        var snapshot = Snapshot.freeze(cutOff, collected, now);
        if (!isKnown(scope, snapshot)) {
            return DraftOutcome.Refused.SUBJECT_UNKNOWN;
        }
        if (scope.kind() == ReportKind.REMINDER && !owes(scope.subject(), snapshot)) {
            return DraftOutcome.Refused.NOTHING_OWED;
        }
        var caller = callers.get();
        return new DraftOutcome.Ready(Report.draft(scope, caller.organisation(), snapshot, caller.subject(), now));
    }

    private static Scope scope(NewReport asked, Instant cutOff) {
        var day = cutOff.atZone(VietnamTime.ZONE).toLocalDate();
        return new Scope(
                asked.kind(),
                asked.year(),
                asked.subject(),
                asked.geography() == null ? day : asked.geography(),
                asked.tableLanguage() == null ? Language.VI : asked.tableLanguage());
    }

    /** Nobody is reminded of what is not known. */
    private static boolean owes(String subject, Snapshot snapshot) {
        return snapshot.content().agency().stream()
                .flatMap(agency -> PrepareReminders.debtors(agency, null))
                .anyMatch(subject::equals);
    }

    /** A part that is missing cannot deny a subject. */
    private static boolean isKnown(Scope scope, Snapshot snapshot) {
        var content = snapshot.content();
        return switch (scope.kind().subject()) {
            case NONE -> true;
            case AGENCY ->
                content.agency()
                        .map(agency -> agency.agencies().containsKey(scope.subject()))
                        .orElse(true);
            case TERRITORY ->
                content.indicator()
                        .map(indicator -> indicator.territoryFigures().isEmpty()
                                || indicator.territoryFigures().stream()
                                        .anyMatch(figure ->
                                                figure.territory().code().equals(scope.subject())))
                        .orElse(true);
        };
    }
}
