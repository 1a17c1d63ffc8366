package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/** The agencies as they are at noon of a day. They are asked for before any transaction begins. */
@ApplicationScoped
class OrganisationsOnDay {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final ReportDataClient client;
    private final ReportingPlans plans;

    OrganisationsOnDay(ReportDataClient client, ReportingPlans plans) {
        this.client = client;
        this.plans = plans;
    }

    /** A body that issues reports on a plan, as it is called on a day, or who has come in its place; empty when there is none. */
    Optional<IssuingBody> issuer(String plan, String code, LocalDate day) {
        return IssuingBody.of(code, get(day), plans.get(plan));
    }

    /** Whether a body issued the document that a report concerns, or has come in the place of who did. */
    boolean mayConcern(IssuingBody body, ReportHead report, LocalDate day) {
        var former = report.concerned().body().code();
        return body.code().equals(former)
                || issuer(report.scope().plan(), former, day)
                        .filter(now -> now.code().equals(body.code()))
                        .isPresent();
    }

    /** Code of who issues in the place of a report's issuer on the day another one was issued: the issuer's own while it stands. */
    String successor(ReportHead report, Optional<ReportHead> other) {
        return other.filter(given -> given.isNumbered() && !given.issuer().equals(report.issuer()))
                .map(given -> get(given.issue().issuedOn()).successors().getOrDefault(report.issuer(), report.issuer()))
                .orElse(report.issuer());
    }

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException when agency-service does not answer: nobody guesses */
    private AgencyFacts get(LocalDate day) {
        var noon = day.atTime(NOON).atZone(VietnamTime.ZONE).toInstant();
        return client.agencyAt(noon)
                .orElseThrow(() -> CommonProblem.UNAVAILABLE
                        .because(
                                "agency-service không trả lời: chưa biết cơ quan ban hành vào ngày ban hành",
                                "agency-service did not answer: the issuer on the day of issue is not known")
                        .with("Retry-After", "10"));
    }
}
