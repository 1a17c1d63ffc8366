package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Part;
import vn.laichau.hatangso.reporting.source.ReportDataClient;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/**
 * Prepares a letter to each body that has not sent what falls due this year, or was given it back; all from one snapshot. A duty
 * without a day reminds nobody, and nobody writes to itself.
 */
@ApplicationScoped
class PrepareReminders {

    private final ReportDataClient client;
    private final Callers callers;
    private final Clock clock;

    PrepareReminders(ReportDataClient client, Callers callers, Clock clock) {
        this.client = client;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Collects the letters, which are not stored yet, as {@link PrepareReport#draft} does.
     *
     * @param obligation code of the only duty to remind of; null for all
     * @throws ProblemException 422 when no such duty falls due this year; 503 when agency-service does not answer: nobody is reminded
     *     of what is not known
     */
    List<Report> draft(String obligation) {
        var now = new CutOff(clock.instant()).instant();
        var day = now.atZone(VietnamTime.ZONE).toLocalDate();
        var collectedParts = client.collect(now, day);
        if (!collectedParts.parts().containsKey(Part.AGENCY)) {
            throw PrepareReport.nobodyAnswered();
        }
        var snapshot = Snapshot.freeze(now, collectedParts, now);
        var caller = callers.get();
        var agency = snapshot.content().agency().orElseThrow();
        if (obligation != null && agency.duties().stream().noneMatch(duty -> obligation.equals(duty.obligation()))) {
            throw PrepareReport.invalid("/obligation", ReportingErrorCode.NOT_DUE_THIS_YEAR);
        }
        return debtors(agency, obligation, caller.organisation())
                .map(code -> Report.draft(
                        new Scope(ReportKind.REMINDER, day.getYear(), code, day, Language.VI),
                        caller.organisation(),
                        snapshot,
                        caller.subject(),
                        now))
                .toList();
    }

    /** Whom to ask for what was not sent, or was given back. */
    static Stream<String> debtors(AgencyFacts agency, String obligation, String issuer) {
        return agency.duties().stream()
                .filter(ReportedObligation::isDated)
                .filter(duty -> obligation == null || obligation.equals(duty.obligation()))
                .flatMap(duty -> duty.organisations().stream())
                .filter(Debtor::isOpen)
                .map(Debtor::answering)
                .filter(code -> !code.equals(issuer))
                .distinct()
                .sorted();
    }
}
