package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.plan.Plans;
import vn.laichau.hatangso.indicator.series.Knowledge;
import vn.laichau.hatangso.indicator.series.ReadSeries;
import vn.laichau.hatangso.indicator.series.UnitSeries;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** Computes progress from facts, definitions and people's statements as they were known at an instant. */
@ApplicationScoped
public class ComputeProgress {

    private final Definitions definitions;
    private final ReadSeries series;
    private final Territories territories;
    private final Statements statements;
    private final Plans plans;

    ComputeProgress(
            Definitions definitions, ReadSeries series, Territories territories, Statements statements, Plans plans) {
        this.definitions = definitions;
        this.series = series;
        this.territories = territories;
        this.statements = statements;
        this.plans = plans;
    }

    /** The day's progress on the map of that day. */
    @Transactional
    public Progress asOf(String plan, LocalDate asOf, Knowledge knowledge) {
        return of(new Asked(plan, asOf, asOf), knowledge);
    }

    /** @param knowledge what counts as known */
    @Transactional
    Progress of(Asked asked, Knowledge knowledge) {
        return of(asked, series.read(question(asked, knowledge)), knowledge);
    }

    /** Which series the day's progress on the map of that day is judged by. */
    public ReadSeries.Question question(String plan, LocalDate asOf, Knowledge knowledge) {
        return question(new Asked(plan, asOf, asOf), knowledge);
    }

    /** The day's progress by series that have been read already. */
    public Progress asOf(String plan, LocalDate asOf, List<UnitSeries> read, Knowledge knowledge) {
        return of(new Asked(plan, asOf, asOf), read, knowledge);
    }

    private ReadSeries.Question question(Asked asked, Knowledge knowledge) {
        var asOf = asked.asOf();
        // The running year counts with what is known of it.
        var endOfYear = asOf.withDayOfYear(asOf.lengthOfYear());
        return new ReadSeries.Question(
                definitions.listIndicators(asked.plan(), null, knowledge.at()),
                units(asked.geography(), knowledge),
                ReadSeries.BEGINNING,
                endOfYear,
                null,
                null,
                knowledge);
    }

    private Progress of(Asked asked, List<UnitSeries> read, Knowledge knowledge) {
        var plan = plans.find(asked.plan()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var asOf = asked.asOf();
        var byIndicator =
                read.stream().collect(Collectors.groupingBy(s -> s.indicator().code()));
        var starts =
                new Starts(definitions.listBaselines(plan.code(), null, knowledge.at()), Year.of(plan.issuedYear()));
        var said = statements.at(knowledge.at());
        var judge = new JudgeTarget(asOf, starts, said);
        var items = definitions.listTargets(plan.code(), null, asOf, knowledge.at()).stream()
                .map(target -> judge.progress(target, byIndicator.getOrDefault(target.indicator(), List.of())))
                .toList();
        return new Progress(asOf, asked.geography(), Pace.METHOD_VERSION, counts(items), items);
    }

    /** The province first, then its communes as they were known to be. */
    private List<Territory> units(LocalDate geography, Knowledge knowledge) {
        var province = territories.province(geography, knowledge.at()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var communes = territories.onKnownMap(geography, Level.COMMUNE, province.id(), knowledge.at());
        return Stream.concat(Stream.of(province), communes.stream()).toList();
    }

    private static Map<Verdict, Long> counts(List<TargetProgress> items) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        items.forEach(item -> counts.merge(item.verdict(), 1L, Long::sum));
        return counts;
    }
}
