package vn.laichau.hatangso.agency.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.content.Digits;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A proposal as the coordinator writes it.
 *
 * @param title up to 300 characters
 * @param reason up to 5,000 characters
 * @param obstacles ids of the obstacles that it answers, at least one
 * @param items at least one
 */
public record ProposalContent(
        @Required @Prose(LONGEST_TITLE) String title,
        @Required @Prose(LONGEST_TEXT) String reason,
        @Required @Items(most = 100, distinct = true) List<UUID> obstacles,
        @Required @Items(most = 100, distinct = true) List<AskedItem> items) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 5_000;

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
    public record AskedItem(
            @Required ProposalItemKind kind,
            @Required @Prose(LONGEST_TEXT) String text,
            TargetChange target,
            TaskChange task) {}

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
            @Required String target,
            TargetComparator comparator,
            @Digits(most = 20, decimals = 6) BigDecimal value,
            LocalDate due,
            LocalDate inForceFrom) {}

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
    public record TaskChange(
            @Required String task,
            LocalDate due,
            @Prose(LONGEST_TITLE) Text title) {}
}
