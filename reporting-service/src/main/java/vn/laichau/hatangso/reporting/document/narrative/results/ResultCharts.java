package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.Chart.Bar;
import vn.laichau.hatangso.reporting.document.model.Chart.Bars;
import vn.laichau.hatangso.reporting.document.model.Chart.Course;
import vn.laichau.hatangso.reporting.document.model.Chart.Courses;
import vn.laichau.hatangso.reporting.document.model.Chart.Mark;
import vn.laichau.hatangso.reporting.document.model.Chart.Point;
import vn.laichau.hatangso.reporting.document.model.Chart.Range;
import vn.laichau.hatangso.reporting.document.model.Chart.Tile;
import vn.laichau.hatangso.reporting.document.model.Chart.TileMap;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.YearFigure;

/** Draws how the targets went, those that ended alike together, and one indicator on the map. */
final class ResultCharts {

    private static final String PERCENT = "PERCENT";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Two rows: a picture is never parted, and what stands before a larger one would leave a page half empty. */
    private static final int MOST_COURSES = 8;

    private static final int MOST_BARS = 15;
    private static final int SHADES = 5;

    private final ReportFacts facts;

    ResultCharts(ReportFacts facts) {
        this.facts = facts;
    }

    /** Targets in the unit of their indicator, of which something is known. */
    List<Chart> ofTargets() {
        var drawn = facts.targets().stream()
                .map(SourcedItem::item)
                .filter(item -> Standing.goalOf(item) != null
                        && item.latest() != null
                        && item.latest().value() != null)
                .toList();
        return Stream.of(
                        alike("chart.met", drawn, Standing::isMet),
                        alike("chart.open", drawn, standing -> standing == Standing.ON_TRACK || standing.isSlow()),
                        alike("chart.overdue", drawn, Standing::isOverdue))
                .flatMap(charts -> charts)
                .toList();
    }

    private Stream<Chart> alike(String key, List<Item> drawn, Predicate<Standing> standing) {
        var items =
                drawn.stream().filter(item -> standing.test(Standing.of(item))).toList();
        var pictures = (items.size() + MOST_COURSES - 1) / MOST_COURSES;
        var title = items.isEmpty() ? "" : title(key, items);
        var group = facts.phrases().get(key, facts.text().count(items.size()));
        return IntStream.range(0, pictures)
                .mapToObj(i -> courses(
                        pictures == 1
                                ? title
                                : facts.phrases().get("chart.part", i == 0 ? title : group, i + 1, pictures),
                        items.subList(items.size() * i / pictures, items.size() * (i + 1) / pictures)));
    }

    /** What the picture shows: how many there are, how many of them otherwise, and which of those that lack something lacks most. */
    private String title(String key, List<Item> items) {
        var met = Standing.of(items.get(0)).isMet();
        var allEstimated = items.stream().allMatch(TargetSentence::isMetByEstimate);
        return facts.phrases().get(key, facts.text().count(items.size()))
                + (allEstimated ? facts.phrases().get("chart.all-estimated") : "")
                + some("chart.late", items, item -> Standing.of(item) == Standing.MET_LATE)
                + (allEstimated ? "" : some("chart.estimated", items, TargetSentence::isMetByEstimate))
                + some("chart.slow", items, item -> Standing.of(item).isSlow())
                + (met ? "" : mostLacking(items));
    }

    private String some(String key, List<Item> items, Predicate<Item> which) {
        var count = (int) items.stream().filter(which).count();
        return count == 0 ? "" : facts.phrases().get(key, facts.text().count(count));
    }

    private String mostLacking(List<Item> items) {
        return items.stream()
                .filter(item -> lack(item).signum() > 0)
                .max(Comparator.comparing(ResultCharts::lack))
                .flatMap(item -> TargetSentence.gap(item, facts.text())
                        .map(gap -> facts.phrases()
                                .get(
                                        "chart.lacking",
                                        ReportFacts.inSentence(
                                                item.indicator().name().in(facts.language()), facts.language()),
                                        gap)))
                .orElse("");
    }

    /** As a share of the goal, so that units can be held against each other. */
    private static BigDecimal lack(Item item) {
        var goal = Standing.goalOf(item);
        return goal.signum() == 0
                ? BigDecimal.ZERO
                : Standing.gap(item).orElse(BigDecimal.ZERO).abs().divide(goal.abs(), 4, RoundingMode.HALF_UP);
    }

    private Chart courses(String title, List<Item> items) {
        var key = Stream.of("chart.key.value", "chart.key.estimate", "chart.key.path", "chart.key.projection")
                .map(facts.phrases()::get)
                .toList();
        var described = items.stream().map(this::described).collect(joining("; "));
        return new Chart(
                title,
                source("YEARS", "TARGETS"),
                title + ". " + described + ".",
                new Courses(items.stream().map(this::course).toList(), key));
    }

    private Course course(Item item) {
        var values = values(item);
        var goal = Standing.goalOf(item);
        var all = new ArrayList<>(List.of(goal));
        values.forEach(value -> all.add(BigDecimal.valueOf(value.value())));
        if (item.start() != null) {
            all.add(item.start().value());
        }
        var isPercent = PERCENT.equals(item.indicator().unit());
        var low = isPercent && all.stream().allMatch(value -> value.compareTo(HALF) >= 0) ? HALF : BigDecimal.ZERO;
        var high =
                isPercent ? WHOLE : all.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new Course(
                item.indicator().name().in(facts.language()) + milestone(item),
                shown(item),
                mark(low),
                mark(high),
                values,
                item.start() == null
                        ? null
                        : point(item.start().day(), item.start().value()),
                point(item.target().due(), goal),
                range(item));
    }

    private static Range range(Item item) {
        var projection = item.projection();
        return projection == null || !TargetSentence.isTelling(projection)
                ? null
                : new Range(projection.low().doubleValue(), projection.high().doubleValue());
    }

    private static String milestone(Item item) {
        return " (" + item.target().due().getYear() + ")";
    }

    private Mark mark(BigDecimal value) {
        return new Mark(value.doubleValue(), facts.text().number(value));
    }

    private static Point point(LocalDate day, BigDecimal value) {
        var time = day.getYear() - 1 + (double) day.getDayOfYear() / day.lengthOfYear();
        return new Point(time, value.doubleValue(), false);
    }

    /** Year by year; older snapshots have the last value alone. */
    private List<Point> values(Item item) {
        var years = years(item);
        return years.isEmpty()
                ? List.of(new Point(
                        Integer.parseInt(item.latest().period().substring(0, 4)),
                        item.latest().value().doubleValue(),
                        TargetSentence.isEstimate(item)))
                : years.stream()
                        .map(year -> new Point(year.year(), year.value().doubleValue(), !year.isCounted()))
                        .toList();
    }

    private List<YearFigure> years(Item item) {
        return facts
                .measured(
                        IndicatorFacts::yearFigures,
                        "yearFigures",
                        figure -> figure.value() != null
                                && item.isMeasuredBy(figure.indicator().code()))
                .stream()
                .map(SourcedItem::item)
                .sorted(Comparator.comparing(YearFigure::year))
                .toList();
    }

    /** "ước 66,2%; mục tiêu 80%". */
    private String shown(Item item) {
        var value = TargetSentence.isOfYear(item, facts.year())
                ? TargetSentence.listedValue(item, facts)
                : TargetSentence.bareValue(item, facts.text()) + " ("
                        + facts.text().briefPeriod(item.latest().period()) + ")";
        var goal = facts.text().quantity(Standing.goalOf(item), item.target().unit());
        return facts.phrases()
                .get("BELOW".equals(item.target().comparator()) ? "chart.course.below" : "chart.course", value, goal);
    }

    private String described(Item item) {
        var unit = item.indicator().unit();
        var years = years(item).stream()
                .map(year -> facts.text().period(Integer.toString(year.year())) + ": "
                        + (year.isCounted()
                                ? facts.text().quantity(year.value(), unit)
                                : facts.phrases()
                                        .get("list.estimate", facts.text().quantity(year.value(), unit))))
                .collect(joining(", "));
        var range = range(item);
        return item.indicator().name().in(facts.language())
                + milestone(item)
                + " – "
                + (years.isEmpty() ? shown(item) : years + "; " + shown(item))
                + (range == null
                        ? ""
                        : facts.phrases()
                                .get(
                                        "chart.described.range",
                                        facts.text().quantity(item.projection().low(), unit),
                                        facts.text().quantity(item.projection().high(), unit)));
    }

    /** @param annexes of which the first that the outline has is named as the table of the figures */
    private String source(String... annexes) {
        var source = facts.phrases()
                .get(
                        "chart.source",
                        facts.text().brief(ReportFacts.dayOf(facts.head().cutOff())));
        return Stream.of(annexes)
                .filter(facts.outline().annexes()::contains)
                .findFirst()
                .map(annex -> source + facts.phrases().get("chart.table." + annex))
                .orElse(source);
    }

    /**
     * The communes by their values of one period of an indicator in percent.
     *
     * @param sorted the lowest first
     */
    Chart byTerritory(String indicator, List<TerritoryFigure> sorted) {
        var lowest = sorted.get(0);
        var highest = sorted.get(sorted.size() - 1);
        var atHighest = (int) sorted.stream()
                .filter(figure -> figure.value().compareTo(highest.value()) == 0)
                .count();
        var title = facts.phrases()
                .get(
                        "chart.territories",
                        indicator,
                        facts.text().period(lowest.period()),
                        ReportFacts.inSentence(lowest.territory().in(facts.language()), facts.language()),
                        percent(lowest.value()),
                        percent(highest.value()),
                        facts.text().count(atHighest),
                        facts.text().count(sorted.size()));
        var described = sorted.stream()
                .map(figure -> figure.territory().in(facts.language()) + ": " + percent(figure.value()))
                .collect(joining("; "));
        var isOnMap = TileLayout.hasAll(
                sorted.stream().map(figure -> figure.territory().code()).toList());
        return new Chart(
                title, source("TERRITORIES"), title + ". " + described + ".", isOnMap ? map(sorted) : bars(sorted));
    }

    /** Five shades of equal width between the lowest and the highest value. */
    private TileMap map(List<TerritoryFigure> sorted) {
        var low = sorted.get(0).value();
        var span = sorted.get(sorted.size() - 1).value().subtract(low);
        var key = IntStream.range(0, SHADES)
                .mapToObj(i -> facts.text().number(bound(low, span, i)) + "–" + percent(bound(low, span, i + 1)))
                .toList();
        var tiles = sorted.stream()
                .map(figure -> {
                    var code = figure.territory().code();
                    var shade = figure.value()
                            .subtract(low)
                            .multiply(BigDecimal.valueOf(SHADES))
                            .divide(span, 0, RoundingMode.DOWN)
                            .intValue();
                    return new Tile(
                            TileLayout.column(code),
                            TileLayout.row(code),
                            bareName(figure),
                            percent(figure.value()),
                            Math.min(shade, SHADES - 1));
                })
                .toList();
        return new TileMap(tiles, key);
    }

    private static BigDecimal bound(BigDecimal low, BigDecimal span, int shade) {
        return low.add(
                span.multiply(BigDecimal.valueOf(shade)).divide(BigDecimal.valueOf(SHADES), 4, RoundingMode.HALF_UP));
    }

    /** Without what kind of unit it is: "Xã Bình Lư" is "Bình Lư" on a tile, "Bình Lư Commune" as well. */
    private String bareName(TerritoryFigure figure) {
        var name = figure.territory().in(facts.language());
        return facts.language() == Language.EN
                ? name.replaceFirst(" (Commune|Ward)$", "")
                : name.replaceFirst("^(Xã|Phường) ", "");
    }

    /** Those that have the highest value are not low. */
    private Bars bars(List<TerritoryFigure> sorted) {
        var highest = sorted.get(sorted.size() - 1).value();
        return new Bars(
                WHOLE.doubleValue(),
                sorted.stream()
                        .filter(figure -> figure.value().compareTo(highest) < 0)
                        .limit(MOST_BARS)
                        .map(figure -> new Bar(
                                figure.territory().in(facts.language()),
                                figure.value().doubleValue(),
                                percent(figure.value())))
                        .toList());
    }

    private String percent(BigDecimal value) {
        return facts.text().quantity(value, PERCENT);
    }
}
