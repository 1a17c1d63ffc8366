package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.plan.Plans;
import vn.laichau.hatangso.indicator.progress.TargetProgress.MeasuredBy;
import vn.laichau.hatangso.indicator.progress.TargetProgress.Start;

/** Computes progress from the facts as they were known at an instant; nothing is rebuilt or stored. */
@ApplicationScoped
public class ComputeProgress {

    private final Definitions definitions;
    private final OperatorFigures figures;
    private final Plans plans;

    ComputeProgress(Definitions definitions, OperatorFigures figures, Plans plans) {
        this.definitions = definitions;
        this.figures = figures;
        this.plans = plans;
    }

    /**
     * @param asOf day of the judgement
     * @param knownAt instant whose knowledge counts
     * @param provisional whether figures that are not final count
     */
    @Transactional
    public Progress asOf(LocalDate asOf, OffsetDateTime knownAt, boolean provisional) {
        var indicators = definitions.listIndicators(null).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        var known = figures.ofProvince(knownAt, provisional);
        var starts = new Starts(definitions.listBaselines(null), planYear());
        var items = definitions.listTargets(null, asOf).stream()
                .map(target -> progress(target, indicators.get(target.indicator()), known, starts, asOf))
                .toList();
        return new Progress(asOf, Pace.METHOD_VERSION, counts(items), items);
    }

    private Year planYear() {
        return plans.list().stream()
                .findFirst()
                .map(plan -> Year.of(plan.issuedYear()))
                .orElse(Year.of(1));
    }

    private static TargetProgress progress(
            Target target,
            Indicator indicator,
            Map<String, List<OperatorFigure>> known,
            Starts starts,
            LocalDate asOf) {
        var values = OperatorRollup.of(indicator, known.getOrDefault(indicator.code(), List.of()));
        var latest = last(values, asOf);
        var atDeadline = asOf.isAfter(target.due()) ? last(values, target.due()) : Optional.<ProvinceValue>empty();
        var start = starts.startOf(indicator, values);
        var pace = Pace.of(
                target,
                start.map(Start::point),
                latest.map(ProvinceValue::point),
                atDeadline.map(ProvinceValue::point),
                asOf);
        return new TargetProgress(
                target,
                new MeasuredBy(indicator.code(), indicator.name(), indicator.theme(), indicator.unit()),
                starts.figureFor(indicator).orElse(null),
                start.orElse(null),
                latest.orElse(null),
                atDeadline.orElse(null),
                pace.verdict(),
                pace.ratio(),
                pace.expected(),
                NeededPace.inWords(pace.neededPerYear(), indicator.unit()));
    }

    /** The last value of a period that had begun: the running year counts with what is known of it. */
    private static Optional<ProvinceValue> last(List<ProvinceValue> values, LocalDate day) {
        return values.stream()
                .filter(value -> !value.periodEnd().isAfter(day.withDayOfYear(day.lengthOfYear())))
                .reduce((earlier, later) -> later);
    }

    private static Map<Verdict, Long> counts(List<TargetProgress> items) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        items.forEach(item -> counts.merge(item.verdict(), 1L, Long::sum));
        return counts;
    }
}
