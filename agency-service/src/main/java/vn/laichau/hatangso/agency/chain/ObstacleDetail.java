package vn.laichau.hatangso.agency.chain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.chassis.http.Revisioned;

/**
 * An obstacle with what it led to.
 *
 * @param proposals that answer it, oldest first; withdrawn and refused ones too
 * @param decisions about these, with the versions of targets and tasks that follow from them
 */
record ObstacleDetail(@JsonUnwrapped ObstacleView obstacle, List<ProposalView> proposals, List<DecisionView> decisions)
        implements Revisioned {

    static ObstacleDetail of(ObstacleView obstacle, Chain chain) {
        return new ObstacleDetail(obstacle, chain.proposals(), chain.decisions());
    }

    @Override
    public long revision() {
        return obstacle.revision();
    }

    @Override
    public String entityTag() {
        return obstacle.entityTag();
    }
}
