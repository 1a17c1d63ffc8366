package vn.laichau.hatangso.agency.chain;

import java.util.List;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.proposal.ProposalView;

/**
 * All that hangs together, as far as the caller may see it. Proposals name their obstacles, decisions their proposal, and
 * each accepted item the version it makes of a target or a task.
 */
record Chain(List<ObstacleView> obstacles, List<ProposalView> proposals, List<DecisionView> decisions) {}
