package vn.laichau.hatangso.indicator.progress;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.judgement.Judgements;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.progress.override.Overrides;
import vn.laichau.hatangso.indicator.progress.verdict.ComputeTargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.Pace;
import vn.laichau.hatangso.indicator.progress.verdict.PathStarts;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;
import vn.laichau.hatangso.indicator.series.ReadSeries;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** Computes progress from facts, definitions and people's statements as they were known at an instant. */
@ApplicationScoped
public class ComputeProgress {

    private final Definitions definitions;
    private final ReadSeries series;
    private final Territories territories;
    private final Judgements judgements;
    private final Overrides overrides;
    private final Plans plans;
    private final Timer computing;

    ComputeProgress(
            Definitions definitions,
            ReadSeries series,
            Territories territories,
            Judgements judgements,
            Overrides overrides,
            Plans plans,
            MeterRegistry meters) {
        this.definitions = definitions;
        this.series = series;
        this.territories = territories;
        this.judgements = judgements;
        this.overrides = overrides;
        this.plans = plans;
        this.computing = Timer.builder("progress.computing")
                .description("How often the verdicts of a plan were computed, and how long it took")
                .register(meters);
    }

    /** The day's progress on the map of that day. */
    @Transactional
    public Progress asOf(String plan, LocalDate asOf, AsOfScope asOfScope) {
        return of(new ProgressQuery(plan, asOf, asOf), asOfScope);
    }

    /** @param asOfScope what counts as known */
    Progress of(ProgressQuery progressQuery, AsOfScope asOfScope) {
        return computing.record(() -> of(progressQuery, series.read(question(progressQuery, asOfScope)), asOfScope));
    }

    /** Which series the day's progress on the map of that day is judged by. */
    public ReadSeries.Question question(String plan, LocalDate asOf, AsOfScope asOfScope) {
        return question(new ProgressQuery(plan, asOf, asOf), asOfScope);
    }

    /** The day's progress by series that have been read already. */
    public Progress asOf(String plan, LocalDate asOf, List<TerritorySeries> read, AsOfScope asOfScope) {
        return of(new ProgressQuery(plan, asOf, asOf), read, asOfScope);
    }

    private ReadSeries.Question question(ProgressQuery progressQuery, AsOfScope asOfScope) {
        var asOf = progressQuery.asOf();
        // The running year counts with what is known of it.
        var endOfYear = asOf.withDayOfYear(asOf.lengthOfYear());
        return new ReadSeries.Question(
                definitions.listIndicators(progressQuery.plan(), null, asOfScope.at()),
                units(progressQuery, asOfScope),
                ReadSeries.BEGINNING,
                endOfYear,
                null,
                null,
                asOfScope);
    }

    private Progress of(ProgressQuery progressQuery, List<TerritorySeries> read, AsOfScope asOfScope) {
        var plan = plans.find(progressQuery.plan()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var asOf = progressQuery.asOf();
        var byIndicator = read.stream().collect(groupingBy(s -> s.indicator().code()));
        var pathStarts = new PathStarts(
                definitions.listBaselines(plan.code(), null, asOfScope.at()), Year.of(plan.issuedYear()));
        var said = new ComputeTargetProgress.Said(
                judgements.lastByTarget(asOfScope.at()), overrides.inForceAt(asOfScope.at()));
        var judge = new ComputeTargetProgress(asOf, pathStarts, said);
        var items = definitions.listTargets(plan.code(), null, asOf, asOfScope.at()).stream()
                .map(target -> judge.progress(target, byIndicator.getOrDefault(target.indicator(), List.of())))
                .toList();
        return new Progress(asOf, progressQuery.geography(), Pace.METHOD_VERSION, counts(items), items);
    }

    /** The province first, then its communes as they were known to be. */
    private List<Territory> units(ProgressQuery progressQuery, AsOfScope asOfScope) {
        var geography = progressQuery.geography();
        var province = territories
                .province(progressQuery.plan(), geography, asOfScope.at())
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var communes = territories.onKnownMap(geography, Level.COMMUNE, province.id(), asOfScope.at());
        return Stream.concat(Stream.of(province), communes.stream()).toList();
    }

    private static SortedMap<Integer, Map<Verdict, Long>> counts(List<TargetProgress> items) {
        return items.stream()
                .collect(groupingBy(
                        TargetProgress::milestone,
                        TreeMap::new,
                        groupingBy(TargetProgress::verdict, () -> new EnumMap<>(Verdict.class), counting())));
    }
}
