package vn.laichau.hatangso.reporting.report.request;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.Scope;
import vn.laichau.hatangso.reporting.report.stored.StoredReports;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Part;
import vn.laichau.hatangso.reporting.source.ReportDataClient;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/**
 * Prepares a letter to each body that has not sent what falls due this year, or was given it back; all from one snapshot. An obligation
 * without a day reminds nobody, and nobody writes to itself.
 */
@ApplicationScoped
class ReminderLetters {

    private static final Logger LOG = Logger.getLogger(ReminderLetters.class);

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final ReportDataClient client;
    private final StoredReports reports;
    private final Callers callers;
    private final ReportingPlans plans;
    private final Clock clock;

    ReminderLetters(
            ReportDataClient client, StoredReports reports, Callers callers, ReportingPlans plans, Clock clock) {
        this.plans = plans;
        this.client = client;
        this.reports = reports;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Collects the letters, which are not stored yet, as {@link PrepareReport#draft} does.
     *
     * @param asked code of the plan that what they owe is of; null for the configured one
     * @param obligation code of the only obligation to remind of; null for all
     * @throws ProblemException 422 when the plan is not known or over or no such obligation falls due this year; 503 when agency-service does not answer: nobody is reminded
     *     of what is not known
     */
    List<Report> draft(String asked, String obligation) {
        var now = new CutOff(clock.instant()).instant();
        var day = now.atZone(VietnamTime.ZONE).toLocalDate();
        var plan = plans.find(asked).orElseThrow(PrepareReport::unknownPlan);
        if (!plan.years().contains(day.getYear())) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(plan.years().outside("/year")));
        }
        var collectedParts = client.collect(plan.code(), now, day, day.getYear());
        if (!collectedParts.parts().containsKey(Part.AGENCY)) {
            throw PrepareReport.nobodyAnswered();
        }
        var snapshot = Snapshot.freeze(now, plan, collectedParts, now);
        var caller = callers.get();
        var agency = snapshot.content().agency().orElseThrow();
        if (obligation != null
                && agency.obligations().stream().noneMatch(owed -> obligation.equals(owed.obligation()))) {
            throw PrepareReport.invalid("/obligation", ReportingErrorCode.NOT_DUE_THIS_YEAR);
        }
        return debtors(agency, obligation, caller.organisation())
                .map(code -> Report.draft(
                        new Scope(plan.code(), ReportKind.REMINDER, day.getYear(), code, day, Language.VI),
                        caller.organisation(),
                        snapshot,
                        caller.subject(),
                        now))
                .toList();
    }

    /** Whom to ask for what was not sent, or was given back. */
    static Stream<String> debtors(AgencyFacts agency, String obligation, String issuer) {
        return agency.obligations().stream()
                .filter(ReportedObligation::isDated)
                .filter(owed -> obligation == null || obligation.equals(owed.obligation()))
                .flatMap(owed -> owed.organisations().stream())
                .filter(Debtor::isOpen)
                .map(Debtor::answering)
                .filter(code -> !code.equals(issuer))
                .distinct()
                .sorted();
    }

    /**
     * Drops letters that were drafted for many at once and that nobody has sent, worded or given back since: what they tell of is
     * long past, and who still owes something is told so by a new one.
     */
    @Scheduled(every = "{reporting.letters.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void dropOld() {
        var dropped = reports.dropUntouchedLetters(clock.instant().minus(KEPT_FOR));
        if (dropped > 0) {
            LOG.infof("%d letters dropped that nobody had worked on for %d days", dropped, KEPT_FOR.toDays());
        }
    }
}
