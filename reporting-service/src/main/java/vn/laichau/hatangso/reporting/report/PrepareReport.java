package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.place.Places;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.UsualSize;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Agency;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.Sources;

/**
 * Collects and freezes what a report tells. It waits for other services and therefore runs before any transaction; what it
 * gives is stored afterwards in a short one. What was collected fills a good part of the heap: all that is done at a place.
 */
@ApplicationScoped
class PrepareReport {

    private static final int FIRST_YEAR = 2000;

    /** Of bodies and places. While the service is away that knows them, nothing else says that there is none of that name. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");

    private final Sources sources;
    private final Places places;
    private final UsualSize size;
    private final CutOffDays days;
    private final Callers callers;
    private final Clock clock;

    PrepareReport(Sources sources, Places places, UsualSize size, CutOffDays days, Callers callers, Clock clock) {
        this.sources = sources;
        this.places = places;
        this.size = size;
        this.days = days;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * @param then what becomes of it; also done at the place, since what was collected is still in the heap
     */
    <T> T prepare(NewReport asked, Function<DraftOutcome, T> then) {
        var now = clock.instant();
        if (asked.year() < FIRST_YEAR || asked.year() > CutOff.yearOf(now)) {
            return then.apply(DraftOutcome.Refused.YEAR_OUT_OF_RANGE);
        }
        if (asked.subject() != null && !CODE.matcher(asked.subject()).matches()) {
            return then.apply(DraftOutcome.Refused.SUBJECT_UNKNOWN);
        }
        var cutOff = asked.cutOff() == null
                ? CutOff.byDefault(asked.kind(), asked.year(), now, days.end(asked.kind(), asked.year()))
                : new CutOff(asked.cutOff().toInstant());
        if (cutOff.instant().isAfter(now)) {
            return then.apply(DraftOutcome.Refused.CUT_OFF_IN_FUTURE);
        }
        if (cutOff.year() != asked.year()) {
            return then.apply(DraftOutcome.Refused.CUT_OFF_IN_ANOTHER_YEAR);
        }
        if (asked.geography() != null && !isMapOf(asked.geography(), now)) {
            return then.apply(DraftOutcome.Refused.MAP_OUT_OF_RANGE);
        }
        return places.takeToCollect(size.bytes(), () -> then.apply(collect(asked, cutOff.instant(), now)));
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
        var caller = callers.get();
        if (scope.kind() == ReportKind.REMINDER && !owes(scope.subject(), snapshot, caller.organisation())) {
            return DraftOutcome.Refused.NOTHING_OWED;
        }
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

    /** Nobody knows the maps of days to come. */
    private static boolean isMapOf(LocalDate day, Instant now) {
        return day.getYear() >= FIRST_YEAR
                && !day.isAfter(now.atZone(VietnamTime.ZONE).toLocalDate());
    }

    /** Nobody is reminded of what is not known. */
    private static boolean owes(String subject, Snapshot snapshot, String issuer) {
        return snapshot.content().agency().stream()
                .flatMap(agency -> PrepareReminders.debtors(agency, null, issuer))
                .anyMatch(subject::equals);
    }

    /** A part that is missing cannot deny a subject. */
    static boolean isKnown(Scope scope, Snapshot snapshot) {
        var content = snapshot.content();
        return switch (scope.kind().subject()) {
            case NONE -> true;
            case AGENCY ->
                content.agency()
                        .map(agency -> Optional.ofNullable(agency.agencies().get(scope.subject()))
                                .filter(known -> fits(known, scope.kind()))
                                .isPresent())
                        .orElse(true);
            case TERRITORY ->
                content.indicator()
                        .map(indicator -> hasFigures(indicator, scope.subject()))
                        .orElse(true);
        };
    }

    /** An operator's report is about an operator, an agency's about any other body; a letter goes to either. */
    private static boolean fits(Agency body, ReportKind kind) {
        return body.kind() == null
                || switch (kind) {
                    case OPERATOR -> body.isOperator();
                    case AGENCY -> !body.isOperator();
                    default -> true;
                };
    }

    /** Of a unit without any figure there is nothing to tell. */
    private static boolean hasFigures(IndicatorFacts indicator, String unit) {
        return indicator.territoryFigures().stream()
                        .anyMatch(figure -> figure.territory().code().equals(unit))
                || indicator.operatorFigures().stream()
                        .anyMatch(figure -> figure.territory().code().equals(unit));
    }
}
