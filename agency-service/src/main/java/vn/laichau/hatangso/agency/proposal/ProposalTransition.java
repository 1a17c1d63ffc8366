package vn.laichau.hatangso.agency.proposal;

import static vn.laichau.hatangso.agency.proposal.ProposalState.DECIDED;
import static vn.laichau.hatangso.agency.proposal.ProposalState.DRAFT;
import static vn.laichau.hatangso.agency.proposal.ProposalState.SUBMITTED;
import static vn.laichau.hatangso.agency.proposal.ProposalState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.States;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The way of a proposal. Row-level security decides who sees a draft, and so who may decide. */
public enum ProposalTransition implements Transition<Proposal> {
    BEGIN(begin(DRAFT), AgencyProblem.PROPOSAL_NOT_DRAFT, Role.COORDINATOR),
    CHANGE(from(DRAFT), AgencyProblem.PROPOSAL_NOT_DRAFT, Role.COORDINATOR),
    SUBMIT(from(DRAFT).to(SUBMITTED), AgencyProblem.PROPOSAL_NOT_DRAFT, Role.COORDINATOR),
    WITHDRAW(from(DRAFT, SUBMITTED).to(WITHDRAWN), AgencyProblem.PROPOSAL_NOT_WITHDRAWABLE, Role.COORDINATOR),
    /** Every item is accepted or refused, for good. */
    DECIDE(from(SUBMITTED).to(DECIDED), AgencyProblem.PROPOSAL_NOT_UNDER_DECISION, Role.LEADER);

    private final Rule<Proposal> rule;

    ProposalTransition(States states, AgencyProblem otherwise, String role) {
        this.rule = states.otherwise(otherwise).by(Who.with(role));
    }

    @Override
    public Rule<Proposal> rule() {
        return rule;
    }
}
