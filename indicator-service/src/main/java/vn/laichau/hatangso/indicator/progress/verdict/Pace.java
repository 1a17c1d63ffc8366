package vn.laichau.hatangso.indicator.progress.verdict;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;

/**
 * The published rule: on a straight path from the start to the target, how much of the way that should be behind us is.
 *
 * @param verdict where the target stands
 * @param expected value on the path on the day of the latest value, in the indicator's unit; null without a path
 * @param ratio (value − start) / (expected − start), two decimals; null without a path
 * @param missing from the latest value to the goal, in the indicator's unit; null when nothing is missing or nothing is known
 */
public record Pace(Verdict verdict, BigDecimal expected, BigDecimal ratio, BigDecimal missing) {

    /** Stored with each result, so that a later rule does not rewrite an earlier verdict. */
    public static final String METHOD_VERSION = "3";

    private static final BigDecimal ON_TRACK_FROM = new BigDecimal("0.95");
    private static final BigDecimal AT_RISK_FROM = new BigDecimal("0.60");
    private static final int STALE_AFTER_MONTHS = 18;

    /** A value and the day it speaks of. */
    record Point(LocalDate day, BigDecimal value) {}

    /**
     * @param start where the path begins; empty without a comparable baseline
     * @param latest last known value, once the deadline has passed the last counted one; empty without data
     * @param atDeadline value of the last period that ended by the due day; decides once the deadline has passed, if it is of
     *     the year up to it
     * @param asOf day of the judgement
     */
    static Pace of(
            Target target, Optional<Point> start, Optional<Point> latest, Optional<Point> atDeadline, LocalDate asOf) {
        if (target.comparator() == Comparator.JUDGED) {
            return only(Verdict.QUALITATIVE);
        }
        if (latest.isEmpty()) {
            return only(Verdict.NO_DATA);
        }
        if (isRelative(target) && start.isEmpty()) {
            return only(Verdict.NO_BASELINE);
        }
        var goal = goal(target, start);
        return asOf.isAfter(target.due())
                ? passed(target, goal, latest.get(), atDeadline)
                : running(target, goal, start, latest.get(), asOf);
    }

    /** That a figure is missing says nothing about what it would have been. */
    private static Pace passed(Target target, BigDecimal goal, Point latest, Optional<Point> atDeadline) {
        if (atDeadline.isEmpty()) {
            return only(Verdict.NO_DATA);
        }
        if (!decides(atDeadline.get().day(), target.due())) {
            return only(Verdict.STALE);
        }
        if (target.comparator().isMet(atDeadline.get().value(), goal)) {
            return only(Verdict.ACHIEVED);
        }
        return target.comparator().isMet(latest.value(), goal)
                ? only(Verdict.MET_LATE)
                : new Pace(Verdict.MISSED, null, null, goal.subtract(latest.value()));
    }

    /**
     * Whether a value of the period that ends on a day says what was reached by the due day: it ends in the year up to it. The
     * value of a year before that is of another year, as in the weeks until the last year's figures are there.
     */
    static boolean decides(LocalDate periodEnd, LocalDate due) {
        return !periodEnd.isAfter(due) && periodEnd.isAfter(due.minusYears(1));
    }

    private static Pace running(Target target, BigDecimal goal, Optional<Point> start, Point latest, LocalDate asOf) {
        if (target.comparator().isMet(latest.value(), goal)) {
            return only(Verdict.ACHIEVED);
        }
        var missing = goal.subtract(latest.value());
        if (latest.day().plusMonths(STALE_AFTER_MONTHS).isBefore(asOf)) {
            return new Pace(Verdict.STALE, null, null, missing);
        }
        if (start.isEmpty()
                || !latest.day().isAfter(start.get().day())
                || !start.get().day().isBefore(target.due())) {
            return new Pace(Verdict.NO_BASELINE, null, null, missing);
        }
        if (target.comparator().isMet(start.get().value(), goal)
                || start.get().value().compareTo(goal) == 0) {
            // Already there at the start, and lost since.
            return new Pace(Verdict.GOING_BACKWARDS, goal, null, missing);
        }
        return onPath(start.get(), latest, new Point(target.due(), goal), missing);
    }

    private static Pace onPath(Point start, Point latest, Point goal, BigDecimal missing) {
        var way = goal.value().subtract(start.value());
        var all = DAYS.between(start.day(), goal.day());
        var passed = Math.min(DAYS.between(start.day(), latest.day()), all);
        // Divided once and at the end: a value on a bound is not rounded below it.
        var due = way.multiply(BigDecimal.valueOf(passed));
        var expected = start.value().add(due.divide(BigDecimal.valueOf(all), MathContext.DECIMAL64));
        var ratio = latest.value()
                .subtract(start.value())
                .multiply(BigDecimal.valueOf(all))
                .divide(due, MathContext.DECIMAL64);
        return new Pace(
                verdict(ratio),
                expected.setScale(2, RoundingMode.HALF_UP),
                ratio.setScale(2, RoundingMode.HALF_UP),
                missing);
    }

    private static Verdict verdict(BigDecimal ratio) {
        if (ratio.compareTo(ON_TRACK_FROM) >= 0) {
            return Verdict.ON_TRACK;
        }
        if (ratio.compareTo(AT_RISK_FROM) >= 0) {
            return Verdict.AT_RISK;
        }
        return ratio.compareTo(ZERO) >= 0 ? Verdict.BEHIND : Verdict.GOING_BACKWARDS;
    }

    private static boolean isRelative(Target target) {
        return target.comparator() == Comparator.INCREASE_BY_AT_LEAST;
    }

    /** What the value must reach; an increase is counted from the start. */
    private static BigDecimal goal(Target target, Optional<Point> start) {
        return isRelative(target)
                ? start.orElseThrow().value().multiply(ONE.add(target.value().movePointLeft(2)))
                : target.value();
    }

    private static Pace only(Verdict verdict) {
        return new Pace(verdict, null, null, null);
    }
}
