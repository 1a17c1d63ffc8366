package vn.laichau.hatangso.agency.concession;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.concession.Granting.Granted;
import vn.laichau.hatangso.agency.concession.Granting.Refused;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What a refused grant is answered with; both resources of this feature say the same. */
final class Refusals {

    private Refusals() {}

    static <V> V orGranted(Granting<V> granting) {
        if (granting instanceof Granted<V> granted) {
            return granted.view();
        }
        throw problem((Refused<V>) granting);
    }

    private static ProblemException problem(Refused<?> refused) {
        return switch (refused.reason()) {
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case ALREADY_WAIVED -> AgencyProblem.DUTY_ALREADY_WAIVED.asIs();
        };
    }
}
