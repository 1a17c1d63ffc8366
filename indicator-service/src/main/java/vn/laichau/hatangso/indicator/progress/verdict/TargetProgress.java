package vn.laichau.hatangso.indicator.progress.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparability;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement;
import vn.laichau.hatangso.indicator.progress.override.VerdictOverride;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

/**
 * How far one target is.
 *
 * @param milestone last year of the five-year period in which it is due: 2025 also for what is due in 2024
 * @param baseline the plan's own figure nearest to the indicator, said to be the same or a proxy; null when there is none
 * @param start where the path begins; null without a comparable one
 * @param latest last known value; null without data
 * @param atDeadline the value that decides once the deadline has passed, of the year up to it; null before, or without one
 * @param ratio how much of the way that should be behind us is
 * @param expected value on the straight path on the day of the latest value
 * @param lacking how far the latest value is from the target; null where it is met, or where that cannot be said, as of an estimate
 *     that does not decide
 * @param neededPace what each remaining year must bring, in words
 * @param blocking the communes whose latest value does not meet the target; null where that cannot be said
 * @param projection where the values lead if they go on as they did, apart from the verdict; null with too few values
 * @param projectedDay the day on which they would reach what is lacking, also after the deadline; null where they lead away from
 *     it, and with too few values
 * @param judgement of a target that no number decides
 * @param override what a leader says instead; the verdict stays as it was computed
 */
public record TargetProgress(
        Target target,
        int milestone,
        MeasuredBy indicator,
        PlanFigure baseline,
        Start start,
        SeriesValue latest,
        SeriesValue atDeadline,
        Verdict verdict,
        BigDecimal ratio,
        BigDecimal expected,
        Lacking lacking,
        Text neededPace,
        BlockingCommunes blocking,
        Projection projection,
        LocalDate projectedDay,
        Judgement judgement,
        VerdictOverride override) {

    /** The same with fewer of the blocking communes, as lists show it. */
    public TargetProgress brief() {
        return with(latest, atDeadline, blocking == null ? null : blocking.brief(), judgement, override);
    }

    /** The same without the names of people, and of operators that have not reported. */
    public TargetProgress forThePublic() {
        return with(
                latest == null ? null : latest.namingOnly(""),
                atDeadline == null ? null : atDeadline.namingOnly(""),
                blocking,
                judgement == null ? null : judgement.withoutAuthor(),
                override == null ? null : override.withoutAuthor());
    }

    private TargetProgress with(
            SeriesValue latest,
            SeriesValue atDeadline,
            BlockingCommunes blockingCommunes,
            Judgement judgement,
            VerdictOverride override) {
        return new TargetProgress(
                target,
                milestone,
                indicator,
                baseline,
                start,
                latest,
                atDeadline,
                verdict,
                ratio,
                expected,
                lacking,
                neededPace,
                blockingCommunes,
                projection,
                projectedDay,
                judgement,
                override);
    }

    /**
     * The indicator, as far as a reader of progress needs it.
     *
     * @param better HIGHER or LOWER: in which direction its values get better
     * @param counted what is counted, for ratios
     */
    public record MeasuredBy(String code, Text name, String theme, String unit, String better, Text counted) {

        public static MeasuredBy of(Indicator indicator) {
            return new MeasuredBy(
                    indicator.code(),
                    indicator.name(),
                    indicator.theme(),
                    indicator.unit(),
                    indicator.better(),
                    indicator.numerator());
        }
    }

    /**
     * The distance from the latest value to what has to be reached.
     *
     * @param value in the indicator's unit, never negative
     * @param share of what has to be reached, in percent with one decimal, by which targets of different units are ranked; 100
     *     where that is zero
     */
    public record Lacking(BigDecimal value, BigDecimal share) {

        private static final BigDecimal ALL = new BigDecimal("100.0");

        /** @param missing from the latest value to what has to be reached */
        static Lacking of(BigDecimal missing, BigDecimal latest) {
            var goal = latest.add(missing).abs();
            return new Lacking(
                    missing.abs(),
                    goal.signum() == 0 ? ALL : missing.abs().movePointRight(2).divide(goal, 1, RoundingMode.HALF_UP));
        }
    }

    /**
     * A figure of the plan's account of the present state.
     *
     * @param code that it has among the baselines; null in what was kept before it was told
     * @param clause of the plan
     * @param quote the plan's sentence; null like the code
     */
    public record PlanFigure(
            String code,
            BigDecimal value,
            String unit,
            String asOf,
            Comparability comparability,
            String clause,
            String quote) {}

    /** Where the path begins: the plan's figure, or else the first final value of the indicator itself. */
    public record Start(Kind kind, LocalDate day, BigDecimal value) {

        /** What a path begins with. */
        public enum Kind {
            BASELINE,
            FIRST_FINAL_VALUE
        }

        Pace.Point point() {
            return new Pace.Point(day, value);
        }
    }
}
