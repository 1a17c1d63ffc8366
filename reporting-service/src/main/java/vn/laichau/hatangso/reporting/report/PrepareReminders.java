package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.place.Places;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.UsualSize;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Duty;
import vn.laichau.hatangso.reporting.source.Duty.Debtor;
import vn.laichau.hatangso.reporting.source.Part;
import vn.laichau.hatangso.reporting.source.Sources;

/**
 * Prepares a letter to each body that has not sent what falls due this year, or was given it back; all from one snapshot. A duty
 * without a day reminds nobody, and nobody writes to itself.
 */
@ApplicationScoped
class PrepareReminders {

    private final Sources sources;
    private final Places places;
    private final UsualSize size;
    private final Callers callers;
    private final Clock clock;

    PrepareReminders(Sources sources, Places places, UsualSize size, Callers callers, Clock clock) {
        this.sources = sources;
        this.places = places;
        this.size = size;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Waits for other services and therefore runs before any transaction.
     *
     * @param obligation code of the only duty to remind of; null for all
     * @param then what becomes of it, at the place as well; given nothing when agency-service does not answer: nobody is reminded of
     *     what is not known
     */
    <T> T prepare(String obligation, Function<Optional<Reminded>, T> then) {
        return places.takeToCollect(size.bytes(), () -> then.apply(collect(obligation)));
    }

    private Optional<Reminded> collect(String obligation) {
        var now = new CutOff(clock.instant()).instant();
        var day = now.atZone(VietnamTime.ZONE).toLocalDate();
        var collected = sources.collect(now, day);
        if (!collected.parts().containsKey(Part.AGENCY)) {
            return Optional.empty();
        }
        var snapshot = Snapshot.freeze(now, collected, now);
        var caller = callers.get();
        var agency = snapshot.content().agency().orElseThrow();
        if (obligation != null && agency.duties().stream().noneMatch(duty -> obligation.equals(duty.obligation()))) {
            return Optional.of(Reminded.UNKNOWN);
        }
        var letters = debtors(agency, obligation, caller.organisation())
                .map(code -> Report.draft(
                        new Scope(ReportKind.REMINDER, day.getYear(), code, day, Language.VI),
                        caller.organisation(),
                        snapshot,
                        caller.subject(),
                        now))
                .toList();
        return Optional.of(new Reminded(true, letters));
    }

    /**
     * What came of it.
     *
     * @param known whether the duty falls due this year at all
     */
    record Reminded(boolean known, List<Report> letters) {

        private static final Reminded UNKNOWN = new Reminded(false, List.of());
    }

    /** Whom to ask for what was not sent, or was given back. */
    static Stream<String> debtors(AgencyFacts agency, String obligation, String issuer) {
        return agency.duties().stream()
                .filter(Duty::isDated)
                .filter(duty -> obligation == null || obligation.equals(duty.obligation()))
                .flatMap(duty -> duty.organisations().stream())
                .filter(Debtor::isOpen)
                .map(Debtor::answering)
                .filter(code -> !code.equals(issuer))
                .distinct()
                .sorted();
    }
}
