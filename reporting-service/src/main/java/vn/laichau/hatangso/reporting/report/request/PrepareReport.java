package vn.laichau.hatangso.reporting.report.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.Scope;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Agency;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/** Checks what is asked for, then collects and freezes what the report tells. */
@ApplicationScoped
class PrepareReport {

    private static final int FIRST_YEAR_OF_MAPS = 2000;

    /** Of bodies and places. While the service is away that knows them, nothing else says that there is none of that name. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");

    private static final Text TODAY = Text.of("hôm nay", "today");

    private final ReportDataClient client;
    private final ScheduledCutOffs days;
    private final Callers callers;
    private final Clock clock;
    private final ReportingPlans plans;

    PrepareReport(ReportDataClient client, ScheduledCutOffs days, Callers callers, Clock clock, ReportingPlans plans) {
        this.client = client;
        this.days = days;
        this.callers = callers;
        this.clock = clock;
        this.plans = plans;
    }

    /** What is asked for, with all that was left open. */
    record Request(Scope scope, Instant cutOff) {}

    /** @throws ProblemException 422 with the member that no report can be made of */
    Request check(NewReport asked) {
        var now = clock.instant();
        var plan = plans.find(asked.plan()).orElseThrow(PrepareReport::unknownPlan);
        if (!plan.years().contains(asked.year())) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(plan.years().outside("/year")));
        }
        if (asked.year() > CutOff.yearOf(now)) {
            throw invalid("/year", CommonErrorCode.IN_FUTURE);
        }
        if (asked.subject() != null && !CODE.matcher(asked.subject()).matches()) {
            throw unknownSubject();
        }
        var cutOff = asked.cutOff() == null
                ? asked.supplements() != null
                        ? new CutOff(now)
                        : CutOff.byDefault(
                                asked.kind(), asked.year(), now, days.end(plan.code(), asked.kind(), asked.year()))
                : new CutOff(asked.cutOff().toInstant());
        if (cutOff.instant().isAfter(now)) {
            throw invalid("/cutOff", CommonErrorCode.IN_FUTURE);
        }
        // What was known in another year is no report of this one; what supplements it comes later.
        if (asked.supplements() == null ? cutOff.year() != asked.year() : cutOff.year() < asked.year()) {
            throw invalid("/cutOff", ReportingErrorCode.IN_ANOTHER_YEAR);
        }
        if (asked.geography() != null && !isMapOf(asked.geography(), now)) {
            throw invalid("/geography", CommonErrorCode.OUT_OF_RANGE, "2000-01-01", TODAY);
        }
        return new Request(scope(plan.code(), asked, cutOff.instant()), cutOff.instant());
    }

    /**
     * Collects a draft, which is not stored yet. Waits for other services: not inside a transaction, and with a permit, since what is
     * collected fills a good part of the heap until it is stored.
     *
     * @throws ProblemException 422 when there is no such subject, or it owes nothing; 503 when no service answers
     */
    Report draft(Request request) {
        var scope = request.scope();
        var snapshot = collect(scope, request.cutOff());
        var caller = callers.get();
        if (scope.kind() == ReportKind.REMINDER && !owes(scope.subject(), snapshot, caller.organisation())) {
            throw invalid("/subject", ReportingErrorCode.OWES_NOTHING);
        }
        return Report.draft(scope, caller.organisation(), snapshot, caller.subject(), snapshot.frozenAt());
    }

    /** The same for what a draft is told from. */
    Snapshot collect(Scope scope, Instant cutOff) {
        var parts = client.collect(scope.plan(), cutOff, scope.geography(), scope.year());
        if (parts.isEmpty()) {
            throw nobodyAnswered();
        }
        var snapshot = Snapshot.freeze(cutOff, plans.get(scope.plan()), parts, clock.instant());
        if (!isKnown(scope, snapshot)) {
            throw unknownSubject();
        }
        return snapshot;
    }

    private static Scope scope(String plan, NewReport asked, Instant cutOff) {
        var day = cutOff.atZone(VietnamTime.ZONE).toLocalDate();
        return new Scope(
                plan,
                asked.kind(),
                asked.year(),
                asked.subject(),
                asked.geography() == null ? day : asked.geography(),
                asked.tableLanguage() == null ? Language.VI : asked.tableLanguage());
    }

    /** Nobody knows the maps of days to come. */
    private static boolean isMapOf(LocalDate day, Instant now) {
        return day.getYear() >= FIRST_YEAR_OF_MAPS
                && !day.isAfter(now.atZone(VietnamTime.ZONE).toLocalDate());
    }

    /** Nobody is reminded of what is not known. */
    private static boolean owes(String subject, Snapshot snapshot, String issuer) {
        return snapshot.content().agency().stream()
                .flatMap(agency -> ReminderLetters.debtors(agency, null, issuer))
                .anyMatch(subject::equals);
    }

    /** A part that is missing cannot deny a subject. */
    static boolean isKnown(Scope scope, Snapshot snapshot) {
        var content = snapshot.content();
        return switch (scope.kind().subject()) {
            case NONE -> true;
            case AGENCY ->
                content.agency()
                        .map(agency -> Optional.ofNullable(
                                        agency.organisations().get(scope.subject()))
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

    static ProblemException unknownPlan() {
        return invalid("/plan", CommonErrorCode.UNKNOWN_CODE);
    }

    private static ProblemException unknownSubject() {
        return invalid("/subject", CommonErrorCode.UNKNOWN_CODE);
    }

    static ProblemException nobodyAnswered() {
        return CommonProblem.UNAVAILABLE
                .because(
                        "Không lấy được số liệu của dịch vụ nào; chưa lập báo cáo",
                        "No service gave data; nothing was made")
                .with("Retry-After", "10");
    }

    static ProblemException invalid(String pointer, ErrorCode code, Object... values) {
        return CommonProblem.INVALID_CONTENT.at(List.of(code.at(pointer, values)));
    }
}
