package vn.laichau.hatangso.agency.organisation;

import static vn.laichau.hatangso.chassis.transition.States.any;
import static vn.laichau.hatangso.chassis.transition.States.begin;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** What an administrator does with an agency; how it ends, successions say. */
enum OrganisationTransition implements Transition<Organisation> {
    ADD(begin().by(Who.with(Role.ADMINISTRATOR))),
    CORRECT(any().by(Who.with(Role.ADMINISTRATOR)));

    private final Rule<Organisation> rule;

    OrganisationTransition(Rule<Organisation> rule) {
        this.rule = rule.otherwise(AgencyProblem.AGENCY_CODE_TAKEN);
    }

    @Override
    public Rule<Organisation> rule() {
        return rule;
    }
}
