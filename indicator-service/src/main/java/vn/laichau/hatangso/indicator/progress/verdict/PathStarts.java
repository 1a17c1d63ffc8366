package vn.laichau.hatangso.indicator.progress.verdict;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.indicator.definition.Baseline;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparability;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.PlanFigure;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.Start;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

/** Finds where an indicator's path begins. A proxy is shown but never the start of a path. */
public final class PathStarts {

    private final List<Baseline> baselines;
    private final Year planYear;

    /** @param planYear an undated figure of the plan counts from the first day of the year it was issued */
    public PathStarts(List<Baseline> baselines, Year planYear) {
        this.baselines = baselines;
        this.planYear = planYear;
    }

    Optional<PlanFigure> figureFor(Indicator indicator) {
        return comparable(indicator, Comparability.SAME).or(() -> comparable(indicator, Comparability.PROXY));
    }

    /**
     * An increase is promised against a baseline; where nobody stated one, the first value known is no substitute.
     *
     * @param values of the whole province, in the order of time
     */
    Optional<Start> startOf(Target target, Indicator indicator, List<SeriesValue> values) {
        var stated = comparable(indicator, Comparability.SAME)
                .map(figure -> new Start(Start.Kind.BASELINE, dayOf(figure.asOf()), figure.value()));
        return target.comparator() == Comparator.INCREASE_BY_AT_LEAST ? stated : stated.or(() -> firstFinal(values));
    }

    private static Optional<Start> firstFinal(List<SeriesValue> values) {
        return values.stream()
                .filter(value -> value.status().equals("FINAL"))
                .findFirst()
                .map(value -> new Start(Start.Kind.FIRST_FINAL_VALUE, value.periodEnd(), value.value()));
    }

    /** An operator's own share never starts the series of all operators. */
    private Optional<PlanFigure> comparable(Indicator indicator, Comparability wanted) {
        return baselines.stream()
                .filter(baseline -> baseline.operator() == null)
                .filter(baseline -> baseline.comparableTo().stream()
                        .anyMatch(c -> c.indicator().equals(indicator.code()) && c.comparability() == wanted))
                .map(b -> new PlanFigure(b.code(), b.value(), b.unit(), b.asOf(), wanted, b.clause(), b.quote()))
                .findFirst();
    }

    private LocalDate dayOf(String asOf) {
        if (asOf == null) {
            return planYear.atDay(1);
        }
        return asOf.length() == 4 ? Year.parse(asOf).atMonth(12).atEndOfMonth() : LocalDate.parse(asOf);
    }
}
