package vn.laichau.hatangso.agency.demonstration;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.decision.DecisionContent;
import vn.laichau.hatangso.agency.obstacle.report.ObstacleContent;
import vn.laichau.hatangso.agency.proposal.ProposalContent;

/** The file {@code demonstration/chain.json}: invented obstacles, proposals and decisions, and when they came. */
record ChainFile(List<ToldObstacle> obstacles, List<ToldProposal> proposals) {

    /**
     * An invented obstacle.
     *
     * @param key by which proposals name it
     * @param withdrawn null when it is not; so is {@code dismissed}
     */
    record ToldObstacle(
            String key,
            String organisation,
            OffsetDateTime at,
            ObstacleContent content,
            End withdrawn,
            End dismissed) {}

    /** When something was closed, and why. */
    record End(OffsetDateTime at, String reason) {}

    /**
     * An invented proposal.
     *
     * @param obstacles keys of invented ones, or {@code plan:} and the code of one of the plan
     * @param content without obstacles
     * @param submittedAt null for a draft; withdrawn and decision may be missing too
     */
    record ToldProposal(
            List<String> obstacles,
            OffsetDateTime draftedAt,
            OffsetDateTime submittedAt,
            End withdrawn,
            ProposalContent content,
            ToldDecision decision) {}

    /** An invented decision. */
    record ToldDecision(OffsetDateTime at, DecisionContent content) {}
}
