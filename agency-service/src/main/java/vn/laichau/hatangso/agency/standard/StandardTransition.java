package vn.laichau.hatangso.agency.standard;

import static vn.laichau.hatangso.agency.standard.StandardState.DRAFT;
import static vn.laichau.hatangso.agency.standard.StandardState.IN_FORCE;
import static vn.laichau.hatangso.agency.standard.StandardState.REPEALED;
import static vn.laichau.hatangso.agency.standard.StandardState.REPLACED;
import static vn.laichau.hatangso.agency.standard.StandardState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of a version of a standard. */
enum StandardTransition implements Transition<Standard> {
    ENTER(begin(DRAFT).by(issuer())),
    CHANGE(from(DRAFT).by(issuer())),
    ENFORCE(from(DRAFT).to(IN_FORCE).by(issuer())),
    REPLACE(from(IN_FORCE).to(REPLACED).following()),
    REPEAL(from(IN_FORCE).to(REPEALED).by(issuer())),
    WITHDRAW(from(DRAFT).to(WITHDRAWN).by(issuer()));

    private final Rule<Standard> rule;

    StandardTransition(Rule<Standard> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<Standard> rule() {
        return rule;
    }

    private static Who<Standard> issuer() {
        return Who.of(Standard::organisation, Role.CONSTRUCTION_OFFICER);
    }
}
