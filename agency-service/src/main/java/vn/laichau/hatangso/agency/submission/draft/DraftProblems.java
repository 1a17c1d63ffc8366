package vn.laichau.hatangso.agency.submission.draft;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What a refused draft is answered with, whichever way its content came. */
public final class DraftProblems {

    private DraftProblems() {}

    public static ProblemException problem(DraftOutcome.Refused refused) {
        return switch (refused.reason()) {
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case DUTY_ALREADY_SENT -> AgencyProblem.DUTY_ALREADY_SENT.at(refused.faults());
            case NOTHING_TO_COPY -> AgencyProblem.NOTHING_TO_COPY.asIs();
        };
    }
}
