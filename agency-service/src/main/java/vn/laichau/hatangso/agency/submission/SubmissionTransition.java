package vn.laichau.hatangso.agency.submission;

import static vn.laichau.hatangso.agency.submission.SubmissionState.ACCEPTED;
import static vn.laichau.hatangso.agency.submission.SubmissionState.DRAFT;
import static vn.laichau.hatangso.agency.submission.SubmissionState.RETURNED;
import static vn.laichau.hatangso.agency.submission.SubmissionState.SUBMITTED;
import static vn.laichau.hatangso.agency.submission.SubmissionState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.from;

import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.States;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of a submission. A coordinator decides about everything that others sent, a leader about what is owed to it. */
enum SubmissionTransition implements Transition<Submission> {
    SEND(from(DRAFT, RETURNED, WITHDRAWN).to(SUBMITTED).by(sender(Submission::debtor))),
    RECORD(from(DRAFT, RETURNED, WITHDRAWN).to(SUBMITTED).by(Who.with(Role.CLERK))),
    /** Puts a paper beside what stands: it was stamped before that came. */
    RECORD_EARLIER(from(SUBMITTED, RETURNED, ACCEPTED).by(Who.with(Role.CLERK))),
    ACCEPT(underReview().to(ACCEPTED).by(coordinator(), receiver())),
    RETURN(underReview().to(RETURNED).by(coordinator(), receiver())),
    WITHDRAW(from(SUBMITTED, RETURNED)
            .to(WITHDRAWN)
            .otherwise(AgencyProblem.SUBMISSION_NOT_WITHDRAWABLE)
            .by(sender(Submission::holder))),
    EXPLAIN(any().otherwise(AgencyProblem.SUBMISSION_NOT_LATE)
            .by(sender(Submission::holder))
            .when((submission, actor) -> submission.isLate())),
    /** Sends figures that indicator-service refused once more. */
    REDELIVER(from(ACCEPTED)
            .otherwise(AgencyProblem.NOTHING_TO_DELIVER)
            .by(Who.<Submission>with(Role.COORDINATOR))
            .when((submission, actor) -> submission.hasRefusedFigures()));

    private final Rule<Submission> rule;

    SubmissionTransition(Rule<Submission> rule) {
        this.rule = rule.otherwise(AgencyProblem.OBLIGATION_ALREADY_SENT);
    }

    @Override
    public Rule<Submission> rule() {
        return rule;
    }

    private static States underReview() {
        return from(SUBMITTED).otherwise(AgencyProblem.SUBMISSION_NOT_UNDER_REVIEW);
    }

    private static Who<Submission> sender(Function<Submission, String> organisation) {
        return Who.of(organisation, Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR);
    }

    private static Who<Submission> coordinator() {
        return Who.notOf(Submission::holder, Role.COORDINATOR);
    }

    private static Who<Submission> receiver() {
        return new Who<>(Set.of(Role.LEADER), Submission::isReceivedBy);
    }
}
