package vn.laichau.hatangso.indicator.sdmx.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.series.ReadSeries;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/**
 * Reads what everybody may see: final values of the province, its districts and its communes, of all operators together. The same
 * as {@code /api/v1/series} answers to somebody who is not signed in.
 */
@ApplicationScoped
public class CubeReader {

    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    private final ReadSeries readSeries;
    private final Definitions definitions;
    private final Territories territories;
    private final Plans plans;
    private final Clock clock;

    CubeReader(ReadSeries readSeries, Definitions definitions, Territories territories, Plans plans, Clock clock) {
        this.readSeries = readSeries;
        this.definitions = definitions;
        this.territories = territories;
        this.plans = plans;
        this.clock = clock;
    }

    /** Runs in the caller's transaction. */
    public Cube read(CubeQuery query) {
        var context = context(query);
        var scope = scope(query);
        var indicators = definitions.listIndicators(scope.at()).stream()
                .filter(indicator -> query.mayWant(Component.INDICATOR, indicator.code()))
                .toList();
        var areas = areas(context.geography(), scope.at()).stream()
                .filter(area -> query.mayWant(Component.REF_AREA, area.code()))
                .toList();
        return indicators.isEmpty() || areas.isEmpty()
                ? context
                : with(context, series(query, context, indicators, areas, scope));
    }

    /** The codes alone, without reading any figure. */
    public Cube context(CubeQuery query) {
        var today = LocalDate.now(clock);
        var scope = scope(query);
        var geography = Optional.ofNullable(query.geography()).orElse(today);
        return new Cube(
                List.of(),
                geography,
                scope.current() ? today : query.asOf(),
                plans.isDemonstration(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(today.atStartOfDay(VietnamTime.ZONE)),
                Codelists.of(definitions.listIndicators(scope.at()), areas(geography, scope.at())));
    }

    /** The province, its districts while it had them, and its communes, on the map of a day (null: today). */
    public List<Territory> areas(LocalDate map) {
        return areas(Optional.ofNullable(map).orElseGet(() -> LocalDate.now(clock)), null);
    }

    private AsOfScope scope(CubeQuery query) {
        return AsOfScope.of(query.asOf(), clock, false);
    }

    private List<Cube.Series> series(
            CubeQuery query, Cube context, List<Indicator> indicators, List<Territory> areas, AsOfScope scope) {
        var question = new ReadSeries.Question(
                indicators, areas, ReadSeries.BEGINNING, END, Granularity.RECORDED, null, scope);
        return readSeries.read(question).stream()
                .flatMap(CubeReader::observations)
                .filter(observation -> query.wants(context, observation))
                .collect(Collectors.groupingBy(
                        observation -> key(context, observation), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(query::cut)
                .filter(observations -> !observations.isEmpty())
                .map(Cube.Series::new)
                .toList();
    }

    private static Stream<Observation> observations(TerritorySeries series) {
        return series.derivable().stream().map(value -> new Observation(series.indicator(), series.unit(), value));
    }

    private static List<String> key(Cube context, Observation observation) {
        return Component.of(Role.DIMENSION).stream()
                .map(component -> component.of(context, observation))
                .toList();
    }

    private List<Territory> areas(LocalDate map, OffsetDateTime knownAt) {
        var province = territories.province(map, knownAt);
        var below = province.stream()
                .flatMap(whole -> Stream.of(Level.DISTRICT, Level.COMMUNE)
                        .flatMap(level -> territories.onMap(map, level, whole.id(), knownAt).stream()));
        return Stream.concat(province.stream(), below).toList();
    }

    private static Cube with(Cube context, List<Cube.Series> series) {
        return new Cube(
                series,
                context.geography(),
                context.asOf(),
                context.demonstration(),
                context.prepared(),
                context.codelists());
    }
}
