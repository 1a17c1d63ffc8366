package vn.laichau.hatangso.agency.contact;

import static vn.laichau.hatangso.chassis.transition.States.any;

import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What is done with a contact. Row-level security shows administrators all, and others their own. */
enum ContactTransition implements Transition<Contact> {
    SET;

    @Override
    public Rule<Contact> rule() {
        return any().otherwise(CommonProblem.NOT_FOUND)
                .by(Who.with(Role.ADMINISTRATOR, Role.AGENCY_OFFICER, Role.OPERATOR));
    }
}
