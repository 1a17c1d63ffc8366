package vn.laichau.hatangso.indicator.progress;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.MeasuredBy;

/**
 * What became of the indicators of the plan before.
 *
 * @param predecessor code of the plan before; null without one
 * @param asOf day of the verdicts of both plans
 * @param items in the order of the plan before, then what is new; a split indicator once for each that it was split into
 */
record PlanComparison(String predecessor, LocalDate asOf, List<ComparedIndicator> items) {

    /** What became of an indicator of the plan before; NEW where it had none. */
    public enum Change {
        CONTINUED,
        REDEFINED,
        SPLIT,
        ENDED,
        NEW
    }

    /**
     * An indicator of one plan beside that of the other.
     *
     * @param before in the plan before; null for a new one
     * @param after in the plan that follows; null for one that ended
     * @param rule what is measured otherwise; null unless the series breaks
     */
    public record ComparedIndicator(Change change, IndicatorOfPlan before, IndicatorOfPlan after, Text rule) {}

    /** @param targets of that plan, as they stand by its verdicts */
    public record IndicatorOfPlan(MeasuredBy indicator, List<TargetProgress> targets) {}

    /** A plan's indicators and today's verdicts. */
    record Side(List<Indicator> indicators, List<TargetProgress> targets) {

        static final Side NONE = new Side(List.of(), List.of());

        private boolean has(String code) {
            return indicators.stream().anyMatch(indicator -> indicator.code().equals(code));
        }

        /** Whether the plan that follows has it in place of this plan's one. */
        private boolean isReplacedBy(Indicator indicator, Side after) {
            return indicator.breakInSeries() != null
                    && has(indicator.breakInSeries().predecessor())
                    && !after.has(indicator.breakInSeries().predecessor());
        }

        private IndicatorOfPlan of(Indicator indicator) {
            return new IndicatorOfPlan(
                    MeasuredBy.of(indicator),
                    targets.stream()
                            .filter(target -> target.target().indicator().equals(indicator.code()))
                            .map(TargetProgress::brief)
                            .toList());
        }
    }

    static PlanComparison of(String predecessor, LocalDate asOf, Side before, Side after) {
        var successors = after.indicators().stream()
                .filter(indicator -> before.isReplacedBy(indicator, after))
                .collect(groupingBy(indicator -> indicator.breakInSeries().predecessor()));
        var known = before.indicators().stream()
                .flatMap(old -> after.has(old.code())
                        ? Stream.of(new ComparedIndicator(Change.CONTINUED, before.of(old), after.of(old), null))
                        : notContinued(before.of(old), after, successors.getOrDefault(old.code(), List.of())));
        var added = after.indicators().stream()
                .filter(indicator -> !before.isReplacedBy(indicator, after) && !before.has(indicator.code()))
                .map(indicator -> new ComparedIndicator(Change.NEW, null, after.of(indicator), null));
        return new PlanComparison(predecessor, asOf, Stream.concat(known, added).toList());
    }

    private static Stream<ComparedIndicator> notContinued(IndicatorOfPlan old, Side after, List<Indicator> successors) {
        return successors.isEmpty()
                ? Stream.of(new ComparedIndicator(Change.ENDED, old, null, null))
                : successors.stream()
                        .map(successor -> new ComparedIndicator(
                                successors.size() == 1 ? Change.REDEFINED : Change.SPLIT,
                                old,
                                after.of(successor),
                                successor.breakInSeries().rule()));
    }
}
