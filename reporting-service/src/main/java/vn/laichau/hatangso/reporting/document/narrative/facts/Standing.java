package vn.laichau.hatangso.reporting.document.narrative.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/**
 * Where a target stands, by one rule for every kind of document: the verdict of indicator-service, and of what was missed whether
 * it has been met since or nearly was.
 */
public enum Standing {
    MET,
    MET_LATE,
    NEARLY,
    MISSED,
    ON_TRACK,
    AT_RISK,
    BEHIND,
    GOING_BACKWARDS,
    NO_BASELINE,
    STALE,
    NO_DATA,
    JUDGED;

    /** What was missed by no more than this part of the goal was nearly met. */
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private static final Set<Standing> MET_SOMEHOW = Set.of(MET, MET_LATE);
    private static final Set<Standing> OVERDUE = Set.of(NEARLY, MISSED);
    private static final Set<Standing> SLOW = Set.of(AT_RISK, BEHIND, GOING_BACKWARDS);
    private static final Set<Standing> UNKNOWN = Set.of(STALE, NO_DATA);

    public static Standing of(Item item) {
        return switch (item.verdict()) {
            case "ACHIEVED" -> MET;
            case "MET_LATE" -> MET_LATE;
            case "MISSED" -> missed(item);
            case "ON_TRACK" -> ON_TRACK;
            case "AT_RISK" -> AT_RISK;
            case "BEHIND" -> BEHIND;
            case "GOING_BACKWARDS" -> GOING_BACKWARDS;
            case "NO_BASELINE" -> NO_BASELINE;
            case "STALE" -> STALE;
            case "QUALITATIVE" -> JUDGED;
            default -> NO_DATA;
        };
    }

    public boolean isMet() {
        return MET_SOMEHOW.contains(this);
    }

    /** Its date has passed, and it is not met to this day. */
    public boolean isOverdue() {
        return OVERDUE.contains(this);
    }

    /** Its date is still to come, and it will not be met like this. */
    public boolean isSlow() {
        return SLOW.contains(this);
    }

    public boolean isOverdueOrSlow() {
        return isOverdue() || isSlow();
    }

    public boolean isUnknown() {
        return UNKNOWN.contains(this);
    }

    public boolean isJudgedByFigures() {
        return !isUnknown() && this != NO_BASELINE && this != JUDGED;
    }

    /** Older snapshots call missed what has been met since. */
    private static Standing missed(Item item) {
        if (isBesideTheDecision(item)) {
            return MISSED;
        }
        var value = item.latest() == null ? null : item.latest().value();
        if (isMetBy(item, value).orElse(false)) {
            return MET_LATE;
        }
        return gap(item)
                        .filter(gap -> gap.abs().compareTo(goalOf(item).multiply(NEAR)) <= 0)
                        .isPresent()
                ? NEARLY
                : MISSED;
    }

    /** What a year is expected to come to decides nothing once the date has passed. */
    private static boolean isBesideTheDecision(Item item) {
        return "MISSED".equals(item.verdict())
                && item.latest() != null
                && "ESTIMATE".equals(item.latest().status());
    }

    /** Whether a value is as the target wants it; empty where it cannot be held against it. */
    public static Optional<Boolean> isMetBy(Item item, BigDecimal value) {
        var goal = goalOf(item);
        if (value == null || goal == null) {
            return Optional.empty();
        }
        var against = value.compareTo(goal);
        return switch (item.target().comparator()) {
            case "AT_LEAST" -> Optional.of(against >= 0);
            case "EXACTLY" -> Optional.of(against == 0);
            case "BELOW" -> Optional.of(against < 0);
            default -> Optional.empty();
        };
    }

    /** What was missed is met by an estimate: only a counted value can say that it is. */
    public static boolean isAwaited(Item item) {
        return of(item).isOverdue()
                && isMetBy(item, item.latest() == null ? null : item.latest().value())
                        .orElse(false);
    }

    /** What values are held against; null for growth, which is in another unit than what grows. */
    public static BigDecimal goalOf(Item item) {
        var unit = item.indicator().unit();
        return unit != null && unit.equals(item.target().unit()) ? item.target().value() : null;
    }

    /** From the last value to the goal; empty where the two cannot be compared, or the value decides nothing. */
    public static Optional<BigDecimal> gap(Item item) {
        var goal = goalOf(item);
        return goal == null || item.latest() == null || item.latest().value() == null || isBesideTheDecision(item)
                ? Optional.empty()
                : Optional.of(goal.subtract(item.latest().value()));
    }
}
