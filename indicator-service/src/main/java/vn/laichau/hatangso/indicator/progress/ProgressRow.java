package vn.laichau.hatangso.indicator.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.Lacking;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.PlanFigure;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

/**
 * A target as a table shows it.
 *
 * @param asOf day of the judgement
 * @param demonstration the database holds invented figures
 */
record ProgressRow(LocalDate asOf, TargetProgress of, boolean demonstration) {

    static List<ProgressRow> of(Progress progress, boolean demonstration) {
        return progress.items().stream()
                .map(item -> new ProgressRow(progress.asOf(), item, demonstration))
                .toList();
    }

    <T> T target(Function<Target, T> part) {
        return part.apply(of.target());
    }

    <T> T of(Function<TargetProgress, T> part) {
        return part.apply(of);
    }

    /** @return null without a latest value */
    <T> T latest(Function<SeriesValue, T> part) {
        return of.latest() == null ? null : part.apply(of.latest());
    }

    /** @return null where the plan states no figure near the indicator */
    <T> T baseline(Function<PlanFigure, T> part) {
        return of.baseline() == null ? null : part.apply(of.baseline());
    }

    /** @return null where the target is met, or where that cannot be said */
    <T> T lacking(Function<Lacking, T> part) {
        return of.lacking() == null ? null : part.apply(of.lacking());
    }

    /** What a leader says instead. */
    String override() {
        return of.override() == null ? null : of.override().verdict();
    }

    Text neededPace() {
        return of.neededPace();
    }

    /** How many communes block it. */
    Integer blocking() {
        return of.blocking() == null ? null : of.blocking().count();
    }
}
