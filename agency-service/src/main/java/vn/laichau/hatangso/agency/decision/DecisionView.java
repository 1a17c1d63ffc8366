package vn.laichau.hatangso.agency.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;
import vn.laichau.hatangso.agency.outbox.RefusedFigures.Refusal;
import vn.laichau.hatangso.agency.proposal.ProposalItemKind;
import vn.laichau.hatangso.agency.task.TaskVersions.TaskVersion;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A decision as the API shows it.
 *
 * @param organisation code of the People's Committee
 * @param proposal id of the proposal it answers
 * @param obstacles the obstacles that led to it, as far as the caller may see them
 * @param items in the order of the proposal
 */
public record DecisionView(
        UUID id,
        String organisation,
        String number,
        LocalDate date,
        UUID proposal,
        List<ObstacleName> obstacles,
        List<ItemResult> items,
        OffsetDateTime recordedAt) {

    /** An obstacle by its name; without an agency it is one of the plan. */
    public record ObstacleName(UUID id, String organisation, Text title) {}

    /**
     * What was decided about an item.
     *
     * @param item its place in the proposal, from 1 on
     * @param targetVersion what it makes of a target; absent unless an amendment of a target was accepted
     * @param taskVersion what it made of a task; absent unless an amendment of a task was accepted
     */
    public record ItemResult(
            int item,
            ProposalItemKind kind,
            String text,
            Outcome outcome,
            String reason,
            TargetVersion targetVersion,
            TaskVersion taskVersion) {}

    /**
     * A version of a target that follows from a decision.
     *
     * @param comparator absent when it stays
     * @param due absent when it stays
     * @param refusal why there is none; absent unless the delivery was refused
     */
    public record TargetVersion(
            String target,
            String comparator,
            BigDecimal value,
            LocalDate due,
            LocalDate inForceFrom,
            Delivery delivery,
            Refusal refusal) {}

    /** How far it is on its way to indicator-service, which keeps the versions of targets. */
    public enum Delivery {
        WAITING,
        TAKEN,
        /** The coordinator mends the cause and sends it once more. */
        REFUSED
    }
}
