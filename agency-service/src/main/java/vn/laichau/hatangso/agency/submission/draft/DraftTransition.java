package vn.laichau.hatangso.agency.submission.draft;

import static vn.laichau.hatangso.chassis.transition.States.any;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What an organisation does with its draft, which nobody else finds. */
enum DraftTransition implements Transition<Draft> {
    SAVE,
    /** Replaces it by what was sent for the year before. */
    COPY,
    /** Replaces it by a filled workbook. */
    UPLOAD,
    DELETE;

    @Override
    public Rule<Draft> rule() {
        return any().otherwise(AgencyProblem.OBLIGATION_ALREADY_SENT)
                .by(Who.with(Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR));
    }
}
