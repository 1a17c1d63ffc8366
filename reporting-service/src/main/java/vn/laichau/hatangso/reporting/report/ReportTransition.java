package vn.laichau.hatangso.reporting.report;

import static vn.laichau.hatangso.chassis.transition.States.from;
import static vn.laichau.hatangso.chassis.transition.Who.with;
import static vn.laichau.hatangso.reporting.report.ReportState.APPROVED;
import static vn.laichau.hatangso.reporting.report.ReportState.DRAFT;
import static vn.laichau.hatangso.reporting.report.ReportState.IN_REVIEW;
import static vn.laichau.hatangso.reporting.report.ReportState.ISSUED;
import static vn.laichau.hatangso.reporting.report.ReportState.NUMBERED;
import static vn.laichau.hatangso.reporting.report.ReportState.PUBLISHED;
import static vn.laichau.hatangso.reporting.report.ReportState.REPLACED;
import static vn.laichau.hatangso.reporting.report.ReportState.WITHDRAWN;

import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.reporting.ReportingProblem;

/** The transitions of a report or letter. */
public enum ReportTransition implements Transition<Report> {
    /** Told from another snapshot of the same cut-off. */
    RECOLLECT(from(DRAFT).<Report>by(with(Role.COORDINATOR)).when((report, reader) -> !report.isAboutADocument())),
    REWORD(from(DRAFT).by(with(Role.COORDINATOR))),
    RESET_WORDING(from(DRAFT).by(with(Role.COORDINATOR))),
    SUBMIT(from(DRAFT).to(IN_REVIEW).by(with(Role.COORDINATOR))),
    RETURN(from(IN_REVIEW).to(DRAFT).by(with(Role.LEADER))),
    APPROVE(from(IN_REVIEW).to(APPROVED).by(with(Role.LEADER))),
    NUMBER(from(APPROVED).to(NUMBERED).by(with(Role.CLERK))),
    ISSUE(from(NUMBERED).to(ISSUED).by(with(Role.CLERK))),
    /** A signed file of it came back. */
    SIGN(from(ISSUED).by(with(Role.CLERK))),
    /** With the key of the organisation. */
    SEAL(from(ISSUED).by(with(Role.CLERK))),
    /** Again for a new public edition in the place of the one before. */
    PUBLISH(from(ISSUED, PUBLISHED)
            .to(PUBLISHED)
            .<Report>by(with(Role.COORDINATOR))
            .when((report, reader) -> !report.isInternal())),
    /** By an equivalent document (Decree 30/2020, article 18). */
    REPLACE(from(ISSUED, PUBLISHED).to(REPLACED).by(with(Role.COORDINATOR))),
    /** The letter that corrects its form is drafted. */
    DRAFT_CORRECTION(from(ISSUED, PUBLISHED).by(with(Role.COORDINATOR))),
    /** The notice that withdraws it is drafted. Such a notice has had its effect: what it withdrew is issued anew. */
    DRAFT_WITHDRAWAL(
            from(ISSUED, PUBLISHED).<Report>by(with(Role.COORDINATOR)).when((report, reader) -> !report.withdraws())),
    /** That notice was issued. */
    WITHDRAW(from(ISSUED, PUBLISHED).to(WITHDRAWN).following());

    private final Rule<Report> rule;

    ReportTransition(Rule<Report> rule) {
        this.rule = rule.otherwise(ReportingProblem.REPORT_STATE);
    }

    @Override
    public Rule<Report> rule() {
        return rule;
    }
}
