package vn.laichau.hatangso.agency.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A proposal as the coordinator writes it.
 *
 * @param title up to 300 characters
 * @param reason up to 5,000 characters
 * @param obstacles ids of the obstacles that it answers, at least one
 * @param items at least one
 */
public record ProposalContent(String title, String reason, List<UUID> obstacles, List<AskedItem> items) {

    public ProposalContent {
        obstacles = obstacles == null ? List.of() : obstacles;
        items = items == null ? List.of() : items;
    }

    /**
     * One change that is asked for.
     *
     * @param text what is asked for, up to 5,000 characters
     * @param target what is to change of a target; only with TARGET_AMENDMENT
     * @param task what is to change of a task; only with TASK_AMENDMENT
     */
    public record AskedItem(ProposalItemKind kind, String text, TargetChange target, TaskChange task) {}

    /**
     * What is to change of a target.
     *
     * @param target its code, which names indicator and milestone
     * @param comparator AT_LEAST, EXACTLY or BELOW; missing keeps it
     * @param value to be reached; missing for a judged target alone
     * @param due a new deadline; missing keeps it
     * @param inForceFrom first day on which it counts, if that is after the decision; otherwise the day of the decision
     */
    public record TargetChange(
            String target, TargetComparator comparator, BigDecimal value, LocalDate due, LocalDate inForceFrom) {}

    /** When a value meets a target, as far as a decision may choose. */
    public enum TargetComparator {
        AT_LEAST,
        EXACTLY,
        BELOW
    }

    /**
     * What is to change of a task; at least one of both.
     *
     * @param task its code
     * @param due a new due date; missing keeps it
     * @param title a new wording in both languages; missing keeps it
     */
    public record TaskChange(String task, LocalDate due, Text title) {}
}
